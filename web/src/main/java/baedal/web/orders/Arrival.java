package baedal.web.orders;

import baedal.web.customer.Eta;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an order should be at the door: an estimate, said as a range of the clock, which stays true while nobody looks.
 *
 * @param isLate whether that has passed
 */
record Arrival(Instant from, Instant to, boolean isLate) {

    private static final Set<String> UNDER_WAY = Set.of("ACCEPTED", "COOKING", "COOKED", "RIDER_ASSIGNED", "PICKED_UP");
    private static final Duration WHILE_COOKING = Duration.ofMinutes(10);
    private static final Duration ON_THE_WAY = Duration.ofMinutes(5);

    /** Empty before the store has promised anything, and once it is there. */
    static Optional<Arrival> of(Order order, Instant now) {
        if (!UNDER_WAY.contains(order.status())) {
            return Optional.empty();
        }
        boolean onTheWay = order.status().equals("PICKED_UP");
        Instant starts = onTheWay ? order.at("PICKED_UP") : ready(order);
        if (starts == null) {
            return Optional.empty();
        }
        Instant from = Eta.floor(starts.plus(Duration.ofMinutes(order.rideMinutes())));
        Instant to = from.plus(onTheWay ? ON_THE_WAY : WHILE_COOKING);
        return Optional.of(new Arrival(from, to, now.isAfter(to)));
    }

    /** When the kitchen was ready, else when it promised to be. */
    private static @Nullable Instant ready(Order order) {
        Instant cooked = order.at("COOKED");
        return cooked == null ? order.readyBy() : cooked;
    }
}
