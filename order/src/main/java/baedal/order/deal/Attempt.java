package baedal.order.deal;

import baedal.contracts.OrderId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to collect the money, of which no answer is recorded yet.
 *
 * @param paymentKey the payment network's handle for what the customer entered there
 * @param askAt when to ask {@code payment} about it again, because whoever was asking is gone
 */
public record Attempt(UUID id, String paymentKey, Instant askAt) {

    /** The same request always makes the same attempt, so that a retry after a crash charges nobody twice. */
    public static UUID idOf(OrderId order, String idempotencyKey) {
        return UUID.nameUUIDFromBytes((order + " " + idempotencyKey).getBytes(StandardCharsets.UTF_8));
    }

    Attempt askedAt(Instant at) {
        return new Attempt(id, paymentKey, at);
    }
}
