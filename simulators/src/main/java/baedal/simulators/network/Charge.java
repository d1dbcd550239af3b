package baedal.simulators.network;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payment, as the network keeps it.
 *
 * @param key what the network calls it
 * @param confirmKey the idempotency key that it was confirmed or declined with
 * @param cancels how its money went back, oldest first
 * @param cancelKeys the idempotency keys of those
 */
record Charge(
        String key,
        String orderId,
        String confirmKey,
        Status status,
        long totalAmount,
        long balanceAmount,
        @Nullable String failureCode,
        List<Cancel> cancels,
        List<String> cancelKeys,
        Instant requestedAt) {

    enum Status {
        IN_PROGRESS,
        DONE,
        PARTIAL_CANCELED,
        CANCELED,
        ABORTED
    }

    record Cancel(
            long cancelAmount,
            String cancelReason,
            String canceledAt,
            String transactionKey,
            long refundableAmount,
            String cancelStatus) {}
}
