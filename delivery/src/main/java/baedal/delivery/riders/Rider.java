package baedal.delivery.riders;

import baedal.contracts.AccountId;
import baedal.contracts.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rider at work or not.
 *
 * @param position where he was last; {@code null} until he first told
 */
public record Rider(AccountId id, boolean onDuty, @Nullable Position position, Instant seenAt) {

    static Rider unseen(AccountId id) {
        return new Rider(id, false, null, Instant.EPOCH);
    }
}
