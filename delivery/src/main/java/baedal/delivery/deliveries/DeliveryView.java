package baedal.delivery.deliveries;

import baedal.contracts.AccountId;
import baedal.contracts.DeliverTo;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderId;
import baedal.contracts.Position;
import baedal.contracts.StoreId;
import baedal.contracts.Won;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as one rider may see it.
 *
 * @param area city and district
 * @param tripMetres from the store to the customer
 * @param deliverTo only for the rider who has it; so are lines, request and customer
 * @param customer to be called while it is on its way, and not afterwards
 */
record DeliveryView(
        OrderId orderId,
        String number,
        Status status,
        StoreId storeId,
        String storeName,
        Position storePosition,
        String area,
        int tripMetres,
        Won deliveryFee,
        @Nullable DeliverTo deliverTo,
        @Nullable String request,
        @Nullable Recipient customer,
        List<Item> lines,
        @Nullable Instant readyAt,
        @Nullable Instant claimedAt,
        @Nullable Instant pickedUpAt,
        @Nullable Instant endedAt,
        List<Move> actions) {

    record Recipient(String name, String phone) {}

    record Item(String name, int quantity) {}

    static DeliveryView of(Delivery delivery, AccountId viewer) {
        OrderDetails order = delivery.order();
        boolean his = delivery.isOf(viewer);
        boolean onItsWay = his && (delivery.status() == Status.CLAIMED || delivery.status() == Status.PICKED_UP);
        boolean known = onItsWay || his && delivery.status() == Status.DELIVERED;
        Position from = order.store().position();
        return new DeliveryView(
                order.id(),
                order.number(),
                delivery.status(),
                order.store().id(),
                order.store().name(),
                from,
                Area.of(order.deliverTo().address()),
                from.metresTo(order.deliverTo().position()),
                order.deliveryFee(),
                known ? order.deliverTo() : null,
                known ? order.request() : null,
                onItsWay
                        ? new Recipient(
                                order.customer().name(), order.customer().phone())
                        : null,
                known
                        ? order.lines().stream()
                                .map(line -> new Item(line.name(), line.quantity()))
                                .toList()
                        : List.of(),
                delivery.times().readyAt(),
                delivery.times().claimedAt(),
                delivery.times().pickedUpAt(),
                delivery.times().endedAt(),
                Move.open(delivery, viewer));
    }
}
