package baedal.web.orders;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the map shows, as map.js reads it.
 *
 * @param follow whose stream moves the rider; {@code null} while nobody rides
 */
record Sketch(
        List<Marker> markers, List<Line> lines, @Nullable String follow) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Marker(
            String id,
            String kind,
            double lat,
            double lng,
            @Nullable String label,
            @Nullable String title) {}

    record Line(String from, String to, String kind) {}

    /** @param home what the customer's own place is called */
    static Sketch of(Order order, String home) {
        List<Marker> markers = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Order.Point store = order.storePosition();
        Order.DeliverTo to = order.deliverTo();
        markers.add(new Marker("home", "home", to.lat(), to.lng(), null, home));
        boolean rides = order.isRiderOnHisWay();
        if (store != null) {
            markers.add(new Marker("store", "store", store.lat(), store.lng(), order.storeName(), order.storeName()));
            Order.Rider rider = order.rider();
            if (rides && rider != null) {
                // somewhere to begin from: the stream says at once where he is
                markers.add(new Marker("rider", "rider", store.lat(), store.lng(), null, rider.name()));
            }
            boolean onTheWay = order.status().equals("PICKED_UP");
            lines.add(onTheWay ? new Line("rider", "home", "way") : new Line("store", "home", "trip"));
        }
        return new Sketch(markers, lines, rides ? "/live/deliveries/" + order.id() + "/position" : null);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
