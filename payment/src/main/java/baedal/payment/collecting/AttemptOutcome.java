package baedal.payment.collecting;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt stands.
 *
 * @param at since when
 * @param method as the network calls it, once approved
 * @param reason the network's code, once declined
 */
record AttemptOutcome(
        Outcome outcome,
        Instant at,
        @Nullable String method,
        @Nullable String reason) {

    static AttemptOutcome of(Outcome outcome, Attempt attempt, Instant since) {
        return new AttemptOutcome(
                outcome, Objects.requireNonNullElse(attempt.decidedAt(), since), attempt.method(), attempt.reason());
    }

    enum Outcome {
        APPROVED,
        DECLINED,
        UNKNOWN
    }
}
