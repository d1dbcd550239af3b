package baedal.simulators.faults;

import org.jspecify.annotations.Nullable;

/**
 * What every provider call suffers from until the plan is replaced.
 *
 * @param latencyMillis delays every call, which then takes effect
 * @param errorRate the share (0–1) of calls answered 500 without effect
 * @param outcome forces how every call with an effect ends
 */
public record FaultPlan(
        long latencyMillis, double errorRate, @Nullable Outcome outcome) {

    static final FaultPlan NONE = new FaultPlan(0, 0, null);

    public FaultPlan {
        if (latencyMillis < 0 || errorRate < 0 || errorRate > 1) {
            throw new IllegalArgumentException("latencyMillis is 0 or more, errorRate between 0 and 1");
        }
    }
}
