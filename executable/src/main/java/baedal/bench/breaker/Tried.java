package baedal.bench.breaker;

import baedal.bench.breaker.Trial.Phase;
import baedal.bench.ground.Pulse;
import baedal.bench.ground.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payment that was slow, broken and well again did to a world with that protection.
 *
 * @param network calls of the payment network while the breaker was open
 * @param open for how many seconds it was
 * @param siege with the breaker alone
 */
record Tried(
        Variant variant,
        List<Phase> phases,
        Pulse pulse,
        Openings openings,
        long network,
        double open,
        Books books,
        @Nullable Stage siege,
        @Nullable Books siegeBooks) {}
