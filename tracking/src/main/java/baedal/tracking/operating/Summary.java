package baedal.tracking.operating;

import baedal.tracking.timeline.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The platform at a glance.
 *
 * @param orders how many there are, by what they look like
 * @param perMinute the changes of the last 60 minutes, newest first; those in PLACED are orders
 * @param latencies between an order's steps, lately
 * @param breakers the order service's circuit breakers
 * @param deadLetters of all services that answered
 * @param missing services that did not answer
 */
record Summary(
        Map<Status, Long> orders,
        List<Minute> perMinute,
        List<Latency> latencies,
        List<Breaker> breakers,
        List<Outbox> outbox,
        List<Consumer> consumers,
        long deadLetters,
        List<String> missing) {

    record Minute(Instant minute, Map<Status, Long> changes) {}

    /** @param count how many orders took that step */
    record Latency(Status from, Status to, long count, long p50Millis, long p95Millis, long p99Millis) {}

    /**
     * A guarded call.
     *
     * @param failureRate percent of the calls in the window; -1 while there are too few to judge
     * @param since when it came to that state
     * @param transitions its last changes of state, newest first
     */
    record Breaker(
            String name,
            String state,
            float failureRate,
            float slowRate,
            int calls,
            Instant since,
            List<Transition> transitions) {}

    /** A breaker's change of state. */
    record Transition(String from, String to, Instant at) {}

    /**
     * Facts that a service has decided and Kafka has not got yet.
     *
     * @param oldestAt when the oldest of them was decided
     */
    record Outbox(String service, long backlog, @Nullable Instant oldestAt) {}

    /** @param lag facts that were not read yet; {@code null} while Kafka does not say */
    record Consumer(String service, String group, @Nullable Long lag) {}
}
