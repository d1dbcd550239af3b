package baedal.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of an option of one menu item. A plain string in JSON. */
public record OptionId(@JsonValue UUID value) {

    /** @throws IllegalArgumentException if the text is not a UUID in its canonical form */
    @JsonCreator
    public static OptionId of(String text) {
        return new OptionId(Ids.parse(text));
    }

    public static OptionId next() {
        return new OptionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
