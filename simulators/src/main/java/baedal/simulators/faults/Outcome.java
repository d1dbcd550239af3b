package baedal.simulators.faults;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** How one provider call ends. */
public enum Outcome {
    OK,
    DECLINE,
    /** Takes effect after five seconds. */
    SLOW,
    /** Takes effect, and the connection drops without an answer. */
    LOST,
    /** Answered 500, without effect. */
    ERROR;

    /** What a payment key such as {@code sim_lost_7} asks for; every other key is {@link #OK}. */
    public static Outcome steeredBy(String paymentKey) {
        for (Outcome outcome : values()) {
            if (paymentKey.startsWith("sim_" + outcome.name().toLowerCase(Locale.ROOT))) {
                return outcome;
            }
        }
        return OK;
    }

    /** By its name or by a payment key's beginning, in any case: {@code lost}, {@code sim_lost}. */
    @JsonCreator
    static Outcome of(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return valueOf(upper.startsWith("SIM_") ? upper.substring("SIM_".length()) : upper);
    }
}
