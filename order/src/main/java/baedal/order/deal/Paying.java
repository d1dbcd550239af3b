package baedal.order.deal;

import baedal.contracts.OrderFact.OrderDeclined;
import baedal.contracts.OrderFact.OrderDrafted;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderFact.Unpaid;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The moves of an order whose money is being collected. All but the first are empty once it no longer awaits payment. */
public final class Paying {

    /** How long whoever asks {@code payment} has for it, before somebody else asks. */
    public static final Duration ASKING = Duration.ofSeconds(10);

    /** How soon an attempt whose answer is missing is asked about again. */
    static final Duration ASK_AGAIN = Duration.ofSeconds(3);

    private Paying() {}

    /** The customer pays a draft. The outcome is unknown from now until an answer is recorded. */
    public static Moved started(Order order, Attempt attempt, Instant now) {
        if (order.progress() != Progress.AWAITING_PAYMENT || !now.isBefore(order.payBefore())) {
            throw order.never("NOT_PAYABLE");
        }
        if (order.standing().payment() == PaymentState.UNKNOWN) {
            throw order.never("PAYMENT_IN_PROGRESS");
        }
        return new Moved(order, order.standing().unpaid(PaymentState.UNKNOWN, attempt), Optional.empty());
    }

    /** The money was taken. An approval that comes after the end changes nothing here: {@code payment} returns it by itself. */
    public static Optional<Moved> paid(Order order, Instant now) {
        return awaiting(order)
                .flatMap(
                        open -> open.moved(open.standing().placed(now), new OrderPlaced(open.id(), now, open.whole())));
    }

    public static Optional<Moved> declined(Order order, String reason, Instant now) {
        return awaiting(order)
                .flatMap(open -> open.moved(
                        open.standing().declined(reason, now),
                        new OrderDeclined(open.id(), now, reason, open.whole())));
    }

    /** Nothing was started: pay again a little later. */
    public static Optional<Moved> deferred(Order order, Attempt attempt, Instant now) {
        return unacknowledged(order, attempt)
                .flatMap(open -> unpaid(open, open.standing().unpaid(PaymentState.DEFERRED, null), now));
    }

    /** {@code payment} knows the attempt but not its outcome: it settles by itself and tells. */
    public static Optional<Moved> settling(Order order, Attempt attempt, Instant now) {
        return unacknowledged(order, attempt)
                .flatMap(open -> unpaid(open, open.standing().unpaid(PaymentState.UNKNOWN, null), now));
    }

    /** No answer: {@code payment} may or may not have heard of the attempt. */
    public static Optional<Moved> unanswered(Order order, Attempt attempt, Instant now) {
        return unacknowledged(order, attempt).flatMap(open -> askAt(open, attempt, now.plus(ASK_AGAIN), now));
    }

    static Optional<Moved> askAt(Order order, Attempt attempt, Instant at, Instant now) {
        return unpaid(order, order.standing().unpaid(PaymentState.UNKNOWN, attempt.askedAt(at)), now);
    }

    /** Still unpaid: told, unless just that was told before. */
    private static Optional<Moved> unpaid(Order order, Standing to, Instant now) {
        if (to.isDrafted()) {
            return Optional.of(new Moved(order, to, Optional.empty()));
        }
        Unpaid payment = Unpaid.valueOf(to.payment().name());
        return order.moved(to.told(), new OrderDrafted(order.id(), now, payment, order.payBefore(), order.whole()));
    }

    private static Optional<Order> unacknowledged(Order order, Attempt attempt) {
        Attempt open = order.standing().unanswered();
        return awaiting(order).filter(it -> open != null && open.id().equals(attempt.id()));
    }

    private static Optional<Order> awaiting(Order order) {
        return Optional.of(order).filter(it -> it.progress() == Progress.AWAITING_PAYMENT);
    }
}
