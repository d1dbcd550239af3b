package baedal.tracking.timeline;

import static baedal.tracking.timeline.Status.ACCEPTED;
import static baedal.tracking.timeline.Status.AWAITING_PAYMENT;
import static baedal.tracking.timeline.Status.CANCELLED;
import static baedal.tracking.timeline.Status.COMPLETED;
import static baedal.tracking.timeline.Status.COOKED;
import static baedal.tracking.timeline.Status.COOKING;
import static baedal.tracking.timeline.Status.DELIVERED;
import static baedal.tracking.timeline.Status.EXPIRED;
import static baedal.tracking.timeline.Status.PAYMENT_DECLINED;
import static baedal.tracking.timeline.Status.PICKED_UP;
import static baedal.tracking.timeline.Status.PLACED;
import static baedal.tracking.timeline.Status.REJECTED;
import static baedal.tracking.timeline.Status.RIDER_ASSIGNED;

import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.By;
import baedal.contracts.RiderContact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an order stands: the fold of its facts. Facts of one service come in order, facts of different services as they travelled.
 *
 * @param progress how far it came; {@code null} until the order service told of it (a stub that waits)
 * @param cancelling a cancellation is being decided; beside the progress, which goes on meanwhile
 * @param revision how many entries its timeline has
 * @param rider who has it in hand or delivered it
 */
record OrderState(
        @Nullable Status progress,
        boolean cancelling,
        int revision,
        Payment payment,
        @Nullable Instant placedAt,
        @Nullable Instant readyBy,
        @Nullable RiderContact rider) {

    static final OrderState UNKNOWN = new OrderState(null, false, 0, Payment.UNTOLD, null, null, null);

    /** What it looks like; {@code null} for a stub. */
    @Nullable
    Status shown() {
        return cancelling ? Status.CANCELLING : progress;
    }

    Payment.State paymentState() {
        return payment.state(progress != null && progress.returnsMoney());
    }

    /** What the fact makes of it, and the timeline's new entry if it is one. */
    Step after(OrderFact fact) {
        Instant at = fact.at();
        return switch (fact) {
            case OrderFact.OrderDrafted f -> with(payment.told(f.payment())).to(AWAITING_PAYMENT, at, null);
            case OrderFact.OrderPlaced f -> with(payment.taken()).placed(f.at()).to(PLACED, at, null);
            case OrderFact.OrderDeclined f -> with(payment.refused()).to(PAYMENT_DECLINED, at, f.reason());
            case OrderFact.OrderExpired _ -> to(EXPIRED, at, null);
            case OrderFact.CancellationRequested f -> asked(at, f.reason());
            case OrderFact.CancellationRefused f -> refused(at, f.reason());
            case OrderFact.OrderCancelled f -> to(CANCELLED, at, f.reason());
            case OrderFact.OrderRejected f -> to(REJECTED, at, f.reason().name());
            case OrderFact.OrderCompleted f -> to(COMPLETED, at, f.by() == By.CLOCK ? "TIMEOUT" : null);
            case OrderFact.PaymentApproved _ -> with(payment.taken()).silently();
            case OrderFact.PaymentDeclined _ -> with(payment.refused()).silently();
            case OrderFact.PaymentRefunded f ->
                with(payment.returned(f.amount())).silently();
            case OrderFact.TicketAccepted f -> readyBy(f.readyBy()).to(ACCEPTED, at, null);
            case OrderFact.CookingDelayed f -> readyBy(f.readyBy()).delayed(at, f.cause());
            case OrderFact.CookingStarted _ -> to(COOKING, at, null);
            case OrderFact.CookingFinished _ -> to(COOKED, at, null);
            // the kitchen's word; what is shown changes with the order's own, which follows
            case OrderFact.TicketRejected _, OrderFact.TicketCancelled _ -> silently();
            case OrderFact.DeliveryClaimed f -> carriedBy(f.rider()).to(RIDER_ASSIGNED, at, null);
            case OrderFact.DeliveryHandedBack f -> carriedBy(null).handedBack(at, f.reason());
            case OrderFact.OrderPickedUp f -> carriedBy(f.rider()).to(PICKED_UP, at, null);
            case OrderFact.OrderDelivered _ -> to(DELIVERED, at, null);
        };
    }

    private Step to(Status next, Instant at, @Nullable String cause) {
        if (progress != null && (progress.isTerminal() || next.compareTo(progress) <= 0)) {
            return silently();
        }
        return entry(next, cancelling && !next.isTerminal(), next, at, cause);
    }

    private Step asked(Instant at, String reason) {
        return isOpen() && !cancelling ? entry(progress, true, Status.CANCELLING, at, reason) : silently();
    }

    private Step refused(Instant at, String reason) {
        return progress != null && cancelling ? entry(progress, false, progress, at, reason) : silently();
    }

    private Step handedBack(Instant at, String reason) {
        return progress == RIDER_ASSIGNED ? entry(COOKED, cancelling, COOKED, at, reason) : silently();
    }

    private Step delayed(Instant at, String cause) {
        return progress == ACCEPTED || progress == COOKING
                ? entry(progress, cancelling, progress, at, cause)
                : silently();
    }

    private boolean isOpen() {
        return progress != null && !progress.isTerminal();
    }

    private Step silently() {
        return new Step(this, null);
    }

    private Step entry(
            @Nullable Status next, boolean stillCancelling, Status cameTo, Instant at, @Nullable String cause) {
        OrderState state = new OrderState(next, stillCancelling, revision + 1, payment, placedAt, readyBy, rider);
        Status shown = stillCancelling ? Status.CANCELLING : cameTo;
        return new Step(state, new Change(state.revision, cameTo, shown, at, cause));
    }

    private OrderState with(Payment known) {
        return new OrderState(progress, cancelling, revision, known, placedAt, readyBy, rider);
    }

    private OrderState placed(Instant at) {
        return new OrderState(progress, cancelling, revision, payment, at, readyBy, rider);
    }

    private OrderState readyBy(Instant promise) {
        return new OrderState(progress, cancelling, revision, payment, placedAt, promise, rider);
    }

    private OrderState carriedBy(@Nullable RiderContact who) {
        return new OrderState(progress, cancelling, revision, payment, placedAt, readyBy, who);
    }

    /** A fact's effect. */
    record Step(OrderState state, @Nullable Change change) {}
}
