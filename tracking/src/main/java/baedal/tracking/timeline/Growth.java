package baedal.tracking.timeline;

import baedal.contracts.OrderId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How the projection tells, inside its transaction, of which orders it learned. */
public final class Growth {

    /** The channel of PostgreSQL's LISTEN and NOTIFY. */
    public static final String CHANNEL = "timeline";

    private static final String MANY = "*";

    /** PostgreSQL takes less than 8,000 bytes. */
    private static final int LONGEST = 7_900;

    private Growth() {}

    static String of(Collection<UUID> orders) {
        String ids = orders.stream().distinct().map(UUID::toString).collect(Collectors.joining(","));
        return ids.length() > LONGEST ? MANY : ids;
    }

    /** The orders that it learned of; empty if there are too many to name. */
    public static Optional<Set<OrderId>> orders(String told) {
        return told.equals(MANY)
                ? Optional.empty()
                : Optional.of(Arrays.stream(told.split(",")).map(OrderId::of).collect(Collectors.toSet()));
    }
}
