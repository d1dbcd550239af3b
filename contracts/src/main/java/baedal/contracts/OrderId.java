package baedal.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of an order, and so of everything that belongs to it: the correlation key everywhere. A plain string in JSON. */
public record OrderId(@JsonValue UUID value) {

    /** @throws IllegalArgumentException if the text is not a UUID in its canonical form */
    @JsonCreator
    public static OrderId of(String text) {
        return new OrderId(Ids.parse(text));
    }

    public static OrderId next() {
        return new OrderId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
