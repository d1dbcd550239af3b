package baedal.tracking.operating;

import baedal.contracts.Position;
import baedal.tracking.timeline.Status;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a map of the city shows.
 *
 * @param orders those that are open, newest first
 * @param stores of the newest orders, finished or not
 */
record City(List<Order> orders, List<Store> stores) {

    /** @param rider who has it in hand */
    record Order(
            UUID orderId,
            String number,
            Status status,
            UUID storeId,
            Position customer,
            @Nullable UUID rider) {}

    /** @param open how many of its orders are open */
    record Store(UUID storeId, String name, Position position, int open) {}
}
