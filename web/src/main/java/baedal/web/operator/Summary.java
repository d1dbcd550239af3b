package baedal.web.operator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platform at a glance, as the API tells it. */
record Summary(
        Map<Status, Long> orders,
        List<Minute> perMinute,
        List<Latency> latencies,
        List<Breaker> breakers,
        List<Outbox> outbox,
        List<Consumer> consumers,
        long deadLetters,
        List<String> missing) {

    record Minute(Instant minute, Map<Status, Long> changes) {

        long placed() {
            return changes.getOrDefault(Status.PLACED, 0L);
        }

        long completed() {
            return changes.getOrDefault(Status.COMPLETED, 0L);
        }

        long lost() {
            return changes.entrySet().stream()
                    .filter(change -> change.getKey().isLost())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    record Latency(Status from, Status to, long count, long p50Millis, long p95Millis) {}

    /** @param failureRate percent; -1 while there are too few calls to judge */
    record Breaker(
            String name,
            String state,
            float failureRate,
            float slowRate,
            int calls,
            Instant since,
            List<Transition> transitions) {

        public boolean isClosed() {
            return state.equals("CLOSED");
        }
    }

    record Transition(String from, String to, Instant at) {}

    record Outbox(String service, long backlog, @Nullable Instant oldestAt) {}

    /** @param lag {@code null} while Kafka does not say */
    record Consumer(String service, String group, @Nullable Long lag) {}

    /** How many have that status. */
    public long count(Status status) {
        return orders.getOrDefault(status, 0L);
    }
}
