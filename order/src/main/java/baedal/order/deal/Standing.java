package baedal.order.deal;

import baedal.contracts.OrderFact.Unpaid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an order that changes.
 *
 * @param drafted the payment state of the last OrderDrafted told
 * @param unanswered an attempt that {@code payment} has not acknowledged yet
 * @param since when the progress was reached
 * @param placedAt when it became a deal
 * @param cause why it ended
 */
public record Standing(
        Progress progress,
        @Nullable Cancelling cancelling,
        PaymentState payment,
        @Nullable Unpaid drafted,
        @Nullable Attempt unanswered,
        Instant since,
        @Nullable Instant placedAt,
        @Nullable String cause) {

    static Standing made(Instant now, @Nullable Attempt attempt) {
        PaymentState payment = attempt == null ? PaymentState.NONE : PaymentState.UNKNOWN;
        return new Standing(Progress.AWAITING_PAYMENT, null, payment, null, attempt, now, null, null);
    }

    Standing placed(Instant now) {
        return new Standing(Progress.PLACED, null, PaymentState.APPROVED, drafted, null, now, now, null);
    }

    Standing declined(String reason, Instant now) {
        return new Standing(Progress.PAYMENT_DECLINED, null, PaymentState.DECLINED, drafted, null, now, null, reason);
    }

    /** The flag stays: only the store clears it. */
    Standing progressed(Progress next, Instant now) {
        return new Standing(next, cancelling, payment, drafted, null, now, placedAt, null);
    }

    Standing ended(Progress next, Instant now, @Nullable String cause) {
        return new Standing(next, null, payment, drafted, null, now, placedAt, cause);
    }

    Standing unpaid(PaymentState payment, @Nullable Attempt unanswered) {
        return new Standing(progress, cancelling, payment, drafted, unanswered, since, placedAt, cause);
    }

    Standing told() {
        return new Standing(
                progress, cancelling, payment, Unpaid.valueOf(payment.name()), unanswered, since, placedAt, cause);
    }

    Standing cancelling(@Nullable Cancelling wish) {
        return new Standing(progress, wish, payment, drafted, unanswered, since, placedAt, cause);
    }

    boolean isDrafted() {
        return drafted != null && drafted.name().equals(payment.name());
    }

    /** What people see as the order's status. */
    public String shown() {
        return cancelling == null ? progress.name() : "CANCELLING";
    }
}
