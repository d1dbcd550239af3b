package baedal.messaging;

import java.time.Duration;

/**
 * How long a loop rests after work that was less than a batch. It is the batch that costs, not the fact: the longer one takes, because the
 * machine is busy, the longer the next one is gathered, so that a busy machine has fewer and larger batches instead of more work.
 *
 * @param distance between the beginnings of two batches, at least
 * @param timesWork how many times as long as the work the rest is, at least
 */
record Pace(Duration distance, int timesWork) {

    /** More would not make work less, and whoever waits for a fact waits for two of these. */
    private static final Duration LONGEST_REST = Duration.ofMillis(60);

    Duration restAfter(Duration work) {
        Duration rest = longer(distance.minus(work), work.multipliedBy(timesWork));
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
