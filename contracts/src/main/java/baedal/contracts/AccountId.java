package baedal.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of an account: customer, owner, rider or operator. A plain string in JSON. */
public record AccountId(@JsonValue UUID value) {

    /** @throws IllegalArgumentException if the text is not a UUID in its canonical form */
    @JsonCreator
    public static AccountId of(String text) {
        return new AccountId(Ids.parse(text));
    }

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
