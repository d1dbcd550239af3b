package baedal.order.deal;

import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.OrderExpired;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to an order when nobody does anything. */
public final class Due {

    private Due() {}

    /**
     * When the clock must look at it: to act where the order waits for a person, otherwise to show it to operators as stuck.
     * {@code null} when it is finished.
     */
    public static @Nullable Instant at(Standing standing, Instant payBefore, Limits limits) {
        Instant since = standing.since();
        Cancelling cancelling = standing.cancelling();
        return switch (standing.progress()) {
            case AWAITING_PAYMENT -> earliest(payBefore, standing.unanswered());
            case PLACED ->
                cancelling == null
                        ? since.plus(limits.stuckPlaced())
                        : cancelling.at().plus(limits.stuckCancelling());
            case COOKING ->
                cancelling == null
                        ? since.plus(limits.stuckCooking())
                        : cancelling.at().plus(limits.stuckCancelling());
            case DELIVERED -> since.plus(limits.confirmWithin());
            case COMPLETED, PAYMENT_DECLINED, EXPIRED, CANCELLED, REJECTED -> null;
        };
    }

    /** The clock's move. After one that leaves an unanswered attempt, whoever recorded it asks {@code payment}. */
    public static Optional<Moved> tick(Order order, Limits limits, Instant now) {
        Instant due = at(order.standing(), order.payBefore(), limits);
        if (due == null || now.isBefore(due)) {
            return Optional.empty();
        }
        return switch (order.progress()) {
            case AWAITING_PAYMENT -> unpaid(order, now);
            case DELIVERED -> order.completed(By.CLOCK, now);
            case PLACED, COOKING, COMPLETED, PAYMENT_DECLINED, EXPIRED, CANCELLED, REJECTED -> Optional.empty();
        };
    }

    private static Optional<Moved> unpaid(Order order, Instant now) {
        Attempt attempt = order.standing().unanswered();
        if (attempt != null && now.isBefore(order.payBefore())) {
            return Paying.askAt(order, attempt, now.plus(Paying.ASKING), now);
        }
        return order.moved(
                order.standing().ended(Progress.EXPIRED, now, null), new OrderExpired(order.id(), now, order.whole()));
    }

    private static Instant earliest(Instant payBefore, @Nullable Attempt attempt) {
        return attempt == null || payBefore.isBefore(attempt.askAt()) ? payBefore : attempt.askAt();
    }
}
