package baedal.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Where an order goes.
 *
 * @param detail building, floor, door
 */
public record DeliverTo(String address, @Nullable String detail, double lat, double lng) {

    @com.fasterxml.jackson.annotation.JsonIgnore
    public Position position() {
        return new Position(lat, lng);
    }
}
