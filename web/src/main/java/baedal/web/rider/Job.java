package baedal.web.rider;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery that is or was his. */
record Job(
        String orderId,
        String number,
        String status,
        String storeName,
        Point storePosition,
        String area,
        int tripMetres,
        long deliveryFee,
        @Nullable Address deliverTo,
        @Nullable String request,
        @Nullable Recipient customer,
        List<Item> lines,
        @Nullable Instant endedAt) {

    private static final Duration REMEMBERED = Duration.ofMinutes(20);

    record Address(String address, @Nullable String detail, double lat, double lng) {

        Point position() {
            return new Point(lat, lng);
        }
    }

    record Recipient(String name, String phone) {}

    record Item(String name, int quantity) {}

    public boolean isOpen() {
        return status.equals("CLAIMED") || status.equals("PICKED_UP");
    }

    /** Cancelled under his hands, a moment ago: he must see why it is gone. */
    public boolean isJustDropped() {
        return status.equals("DROPPED")
                && endedAt != null
                && endedAt.isAfter(Instant.now().minus(REMEMBERED));
    }
}
