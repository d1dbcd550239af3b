package baedal.store.kitchen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rider's part of a ticket, as it was learned.
 *
 * @param rider his name; {@code null} while nobody claims it
 */
record PickUp(@Nullable String rider, @Nullable Instant at) {

    static final PickUp NOBODY_YET = new PickUp(null, null);
}
