package baedal.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a store takes orders.
 *
 * @param until when a pause or a closing ends by itself; {@code null}: not until the owner opens again
 */
public record Opening(State state, @Nullable Instant until) {

    /** What the owner chose. */
    public enum State {
        OPEN,
        PAUSED,
        CLOSED
    }

    public boolean isOpenAt(Instant now) {
        return switch (state) {
            case OPEN -> true;
            case PAUSED, CLOSED -> until != null && !now.isBefore(until);
        };
    }
}
