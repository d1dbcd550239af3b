package baedal.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of a store. A plain string in JSON. */
public record StoreId(@JsonValue UUID value) {

    /** @throws IllegalArgumentException if the text is not a UUID in its canonical form */
    @JsonCreator
    public static StoreId of(String text) {
        return new StoreId(Ids.parse(text));
    }

    public static StoreId next() {
        return new StoreId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
