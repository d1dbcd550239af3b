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
 * A delivery that any rider may take, or soon may: where it goes is told by area and distance only.
 *
 * @param areaPosition the middle of the square kilometre, or so, that the customer is in
 * @param distanceMetres from the rider to the customer
 * @param storeDistanceMetres from the rider to the store
 * @param tripMetres from the store to the customer
 * @param readyBy when the kitchen means to be ready
 * @param readyAt when it was; {@code null} while it still cooks
 */
record NearbyView(
        OrderId orderId,
        String number,
        Status status,
        StoreId storeId,
        String storeName,
        Position storePosition,
        String area,
        Position areaPosition,
        int distanceMetres,
        int storeDistanceMetres,
        int tripMetres,
        Won deliveryFee,
        @Nullable Instant readyBy,
        @Nullable Instant readyAt,
        List<Move> actions) {

    private static final double SQUARES_PER_DEGREE = 100;

    static NearbyView of(
            OrderDetails order, Status status, @Nullable Instant readyBy, @Nullable Instant readyAt, Position rider) {
        Position store = order.store().position();
        Position customer = order.deliverTo().position();
        return new NearbyView(
                order.id(),
                order.number(),
                status,
                order.store().id(),
                order.store().name(),
                store,
                Area.of(order.deliverTo().address()),
                new Position(middle(customer.lat()), middle(customer.lng())),
                rider.metresTo(customer),
                rider.metresTo(store),
                store.metresTo(customer),
                order.deliveryFee(),
                readyBy,
                readyAt,
                status == Status.READY ? List.of(Move.CLAIM, Move.PICK_UP) : List.of());
    }

    private static double middle(double degrees) {
        return (Math.floor(degrees * SQUARES_PER_DEGREE) + 0.5) / SQUARES_PER_DEGREE;
    }
}
