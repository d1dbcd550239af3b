package baedal.simulators.faults;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What every provider call suffers from until the plan is replaced.
 *
 * @param latencyMillis delays every call, which then takes effect
 * @param latencyMillisTo each call by something between the two, if it is more
 * @param errorRate the share (0–1) of calls answered 500 without effect
 * @param outcome forces how every call with an effect ends
 */
public record FaultPlan(
        long latencyMillis,
        long latencyMillisTo,
        double errorRate,
        @Nullable Outcome outcome) {

    static final FaultPlan NONE = new FaultPlan(0, 0, 0, null);

    public FaultPlan {
        if (latencyMillis < 0 || latencyMillisTo < 0 || errorRate < 0 || errorRate > 1) {
            throw new IllegalArgumentException("latencies are 0 or more, errorRate between 0 and 1");
        }
    }

    boolean delays() {
        return latencyMillis > 0 || latencyMillisTo > 0;
    }

    /** Of one call. */
    Duration latency() {
        return Duration.ofMillis(
                latencyMillisTo <= latencyMillis
                        ? latencyMillis
                        : ThreadLocalRandom.current().nextLong(latencyMillis, latencyMillisTo + 1));
    }
}
