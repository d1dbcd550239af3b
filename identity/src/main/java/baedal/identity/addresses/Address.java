package baedal.identity.addresses;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that a customer orders to.
 *
 * @param label what he calls it, such as "home"
 * @param detail building, floor, door
 * @param preferred the one he starts from; exactly one of each book
 */
record Address(
        UUID id,
        String label,
        String address,
        @Nullable String detail,
        double lat,
        double lng,

        @JsonProperty("default") boolean preferred) {

    Address preferred(boolean now) {
        return new Address(id, label, address, detail, lat, lng, now);
    }

    @Override
    public String toString() {
        return "Address[" + id + "]";
    }
}
