package baedal.payment.collecting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the workers put into a payment.
 *
 * @param dueAt when one looks after it next; {@code null}: nothing is left to do
 * @param tries how often one did since the last move
 * @param trouble what was in the way last
 */
record Effort(@Nullable Instant dueAt, int tries, @Nullable String trouble) {

    static final Effort NONE = new Effort(null, 0, null);

    static Effort due(Instant at) {
        return new Effort(at, 0, null);
    }

    Effort again(Instant at, String because) {
        return new Effort(at, tries + 1, because);
    }
}
