package baedal.web.rider;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery that he may take, or soon may. */
record Offer(
        String orderId,
        String status,
        String storeName,
        Point storePosition,
        String area,
        Point areaPosition,
        int distanceMetres,
        int storeDistanceMetres,
        int tripMetres,
        long deliveryFee,
        @Nullable Instant readyBy,
        @Nullable Instant readyAt) {

    public boolean isReady() {
        return status.equals("READY");
    }

    /** Until the kitchen means to be ready; 0 when it should be by now. */
    public long minutesUntilReady() {
        return readyBy == null
                ? 0
                : Math.max(
                        0,
                        Duration.between(Instant.now(), readyBy.plusSeconds(30)).toMinutes());
    }
}
