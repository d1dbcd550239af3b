package baedal.order.deal;

import baedal.contracts.DeliverTo;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderId;
import baedal.contracts.OrderLine;
import baedal.contracts.Role;
import baedal.contracts.StoreId;
import baedal.contracts.Won;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its viewer sees it in the answer to what he did. What other services know (rider, promised time, revision) is
 * told by GET.
 *
 * @param placedAt when it became a deal; while it is none, when it was made
 * @param timeline what this service knows of it
 * @param actions what this viewer may do now
 */
public record OrderView(
        OrderId id,
        String number,
        String status,
        StoreId storeId,
        String storeName,
        List<OrderLine> lines,
        Won itemsTotal,
        Won deliveryFee,
        Won total,
        String currency,
        PaymentView payment,
        DeliverTo deliverTo,
        Instant placedAt,
        @Nullable Instant readyBy,
        @Nullable Object rider,
        List<TimelineEntry> timeline,
        List<String> actions) {

    /** @param state NONE, DEFERRED, UNKNOWN, APPROVED, DECLINED or REFUNDING */
    public record PaymentView(String state, Won refundedAmount) {}

    /** @param cause why, where there is a reason to give */
    public record TimelineEntry(
            String status, Instant at, @Nullable String cause) {}

    public static OrderView of(Order order, Role viewer) {
        OrderDetails details = order.details();
        Instant placedAt = order.standing().placedAt();
        return new OrderView(
                order.id(),
                details.number(),
                order.standing().shown(),
                details.store().id(),
                details.store().name(),
                details.lines(),
                details.itemsTotal(),
                details.deliveryFee(),
                details.total(),
                "KRW",
                new PaymentView(Shown.payment(order.standing()), Won.ZERO),
                details.deliverTo(),
                placedAt == null ? details.createdAt() : placedAt,
                null,
                null,
                Shown.timeline(order),
                Shown.actions(order.standing(), viewer));
    }
}
