package baedal.web.rider;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the map shows, as map.js reads it. */
record Sketch(List<Marker> markers, List<Line> lines) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MINE = "me";

    /** @param choose whether a tap on it leads to its card */
    record Marker(
            String id,
            String kind,
            double lat,
            double lng,
            @Nullable String label,
            @Nullable String title,
            @Nullable String state,
            boolean choose) {

        static Marker of(String id, String kind, Point at, @Nullable String title) {
            return new Marker(id, kind, at.lat(), at.lng(), null, title, null, false);
        }
    }

    record Line(String from, String to, String kind) {}

    /** @param here what his own place is called */
    static Sketch of(Me me, String here) {
        Sketch sketch = new Sketch(new ArrayList<>(), new ArrayList<>());
        Point at = me.position();
        if (at != null) {
            sketch.markers.add(Marker.of(MINE, "me", at, here));
        }
        return sketch;
    }

    Sketch with(Offer offer, String fee) {
        Marker area = Marker.of("to-" + offer.areaPosition(), "area", offer.areaPosition(), offer.area());
        if (!markers.contains(area)) {
            markers.add(area);
        }
        markers.add(new Marker(
                offer.orderId(),
                "store",
                offer.storePosition().lat(),
                offer.storePosition().lng(),
                fee,
                offer.storeName() + ", " + fee,
                offer.isReady() ? null : "soon",
                true));
        lines.add(new Line(offer.orderId(), area.id(), "trip"));
        return this;
    }

    Sketch with(Job job) {
        if (job.deliverTo() == null) {
            return this;
        }
        String home = "to-" + job.orderId();
        markers.add(Marker.of(home, "home", job.deliverTo().position(), job.area()));
        boolean onTheWay = job.status().equals("PICKED_UP");
        if (!onTheWay) {
            markers.add(new Marker(
                    job.orderId(),
                    "store",
                    job.storePosition().lat(),
                    job.storePosition().lng(),
                    job.storeName(),
                    job.storeName(),
                    null,
                    true));
            lines.add(new Line(MINE, job.orderId(), "way"));
        }
        lines.add(new Line(onTheWay ? MINE : job.orderId(), home, onTheWay ? "way" : "trip"));
        return this;
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
