package baedal.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of an item of one store's menu. A plain string in JSON. */
public record MenuItemId(@JsonValue UUID value) {

    /** @throws IllegalArgumentException if the text is not a UUID in its canonical form */
    @JsonCreator
    public static MenuItemId of(String text) {
        return new MenuItemId(Ids.parse(text));
    }

    public static MenuItemId next() {
        return new MenuItemId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
