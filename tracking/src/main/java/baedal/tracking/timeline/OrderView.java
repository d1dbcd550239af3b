package baedal.tracking.timeline;

import baedal.contracts.DeliverTo;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderId;
import baedal.contracts.OrderLine;
import baedal.contracts.Position;
import baedal.contracts.RiderContact;
import baedal.contracts.StoreId;
import baedal.contracts.Won;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order as one viewer sees it.
 *
 * @param request what the customer asked of cook and rider
 * @param placedAt when it became a deal; while it is none, when it was made
 * @param revision how many changes its timeline has
 * @param actions what this viewer may do now
 */
record OrderView(
        OrderId id,
        String number,
        Status status,
        StoreId storeId,
        String storeName,
        Position storePosition,
        List<OrderLine> lines,
        Won itemsTotal,
        Won deliveryFee,
        Won total,
        String currency,
        Money payment,
        DeliverTo deliverTo,
        @Nullable String request,
        Instant placedAt,
        @Nullable Instant readyBy,
        @Nullable RiderContact rider,
        int revision,
        List<TimelineEntry> timeline,
        Set<Action> actions) {

    record Money(Payment.State state, Won refundedAmount) {}

    record TimelineEntry(
            Status status, Instant at, @Nullable String cause) {}

    static OrderView of(TrackedOrder order, Viewer viewer) {
        OrderDetails details = order.details();
        OrderState state = order.state();
        Status shown = Objects.requireNonNull(state.shown(), "a stub is nobody's order yet");
        Payment.State payment = state.paymentState();
        return new OrderView(
                details.id(),
                details.number(),
                shown,
                details.store().id(),
                details.store().name(),
                details.store().position(),
                details.lines(),
                details.itemsTotal(),
                details.deliveryFee(),
                details.total(),
                "KRW",
                new Money(payment, state.payment().refunded()),
                details.deliverTo(),
                details.request(),
                state.placedAt() == null ? details.createdAt() : state.placedAt(),
                state.readyBy(),
                state.rider(),
                state.revision(),
                order.timeline().stream()
                        .map(change -> new TimelineEntry(change.status(), change.at(), change.cause()))
                        .toList(),
                Action.of(viewer, shown, payment));
    }
}
