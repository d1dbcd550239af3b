package baedal.delivery.deliveries;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderId;
import baedal.contracts.Position;
import baedal.contracts.StoreId;
import baedal.contracts.Won;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that any rider may take: where it goes is told by area and distance only.
 *
 * @param distanceMetres from the rider to the customer
 * @param storeDistanceMetres from the rider to the store
 * @param tripMetres from the store to the customer
 */
record NearbyView(
        OrderId orderId,
        String number,
        Status status,
        StoreId storeId,
        String storeName,
        Position storePosition,
        String area,
        int distanceMetres,
        int storeDistanceMetres,
        int tripMetres,
        Won deliveryFee,
        @Nullable Instant readyAt,
        List<Move> actions) {

    static NearbyView of(OrderDetails order, @Nullable Instant readyAt, Position rider) {
        Position store = order.store().position();
        Position customer = order.deliverTo().position();
        return new NearbyView(
                order.id(),
                order.number(),
                Status.READY,
                order.store().id(),
                order.store().name(),
                store,
                Area.of(order.deliverTo().address()),
                rider.metresTo(customer),
                rider.metresTo(store),
                store.metresTo(customer),
                order.deliveryFee(),
                readyAt,
                List.of(Move.CLAIM, Move.PICK_UP));
    }
}
