package baedal.order.deal;

import baedal.contracts.OrderId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request made with a key.
 *
 * @param bodyHash the same key with another body is another request
 * @param startedAt when somebody last began to work on it
 * @param answer the first answer; {@code null} while somebody works on it, or died over it
 */
public record Request(
        RequestKey key,
        OrderId orderId,
        String bodyHash,
        Instant startedAt,
        @Nullable Answer answer) {

    /** After that long without an answer, whoever worked on it is gone. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    public static Request started(RequestKey key, OrderId orderId, String bodyHash, Instant now) {
        return new Request(key, orderId, bodyHash, now, null);
    }

    public Request answered(Answer first) {
        return new Request(key, orderId, bodyHash, startedAt, first);
    }

    public boolean isAbandoned(Instant now) {
        return answer == null && now.isAfter(startedAt.plus(PATIENCE));
    }
}
