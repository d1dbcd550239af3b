package baedal.web.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where someone has his food brought.
 *
 * @param label what he calls it
 * @param detail flat, floor, door
 * @param preferred the one that is offered first
 */
public record Place(
        String id,
        String label,
        String address,
        @Nullable String detail,
        double lat,
        double lng,
        @JsonProperty("default") boolean preferred) {

    /** As an order says it. */
    public Map<String, Object> deliverTo() {
        return detail == null || detail.isBlank()
                ? Map.of("address", address, "lat", lat, "lng", lng)
                : Map.of("address", address, "detail", detail, "lat", lat, "lng", lng);
    }
}
