package baedal.web.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is going on where. */
record City(List<Order> orders, List<Store> stores) {

    record Place(double lat, double lng) {}

    record Order(
            String orderId,
            String number,
            Status status,
            String storeId,
            Place customer,
            @Nullable String rider) {}

    record Store(String storeId, String name, Place position, int open) {}

    /** A rider on duty. */
    record Rider(
            String id,
            @Nullable String name,
            @Nullable Double lat,
            @Nullable Double lng,
            List<String> orderIds) {}
}
