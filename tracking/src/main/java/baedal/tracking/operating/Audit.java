package baedal.tracking.operating;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator did.
 *
 * @param action CANCELLATION, REFUND or REPLAY
 * @param orderId {@code null} if it was not about an order
 * @param number what people call the order by; {@code null} if it is not known here
 * @param subject what else it was about: a dead letter's id
 * @param reason in the operator's words, where one is asked for
 */
record Audit(
        UUID id,
        Instant at,
        UUID operatorId,
        String operatorName,
        String action,
        @Nullable UUID orderId,
        @Nullable String number,
        @Nullable String subject,
        @Nullable String reason) {

    static final Comparator<Audit> NEWEST_FIRST = Comparator.comparing(Audit::at)
            .thenComparing(audit -> audit.id().toString())
            .reversed();

    Audit called(@Nullable String orderNumber) {
        return new Audit(id, at, operatorId, operatorName, action, orderId, orderNumber, subject, reason);
    }
}
