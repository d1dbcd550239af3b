package baedal.web.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One service's messaging.
 *
 * @param isMissing it did not answer: nothing is known of it
 * @param oldestMillis for how long the oldest fact has waited to leave
 * @param lag facts of others that it has not read yet; {@code null} while Kafka does not say
 */
record ServiceRow(
        String name,
        boolean isMissing,
        long backlog,
        long oldestMillis,
        @Nullable Long lag) {

    private static final List<String> ALL =
            List.of("order", "payment", "store", "delivery", "notification", "tracking");
    private static final long A_LOT = 1_000;
    private static final long LONG_MILLIS = 5_000;

    static List<ServiceRow> of(Summary summary, Instant now) {
        return ALL.stream().map(name -> of(name, summary, now)).toList();
    }

    private static ServiceRow of(String name, Summary summary, Instant now) {
        Summary.Outbox outbox = summary.outbox().stream()
                .filter(one -> one.service().equals(name))
                .findFirst()
                .orElse(new Summary.Outbox(name, 0, null));
        List<@Nullable Long> lags = summary.consumers().stream()
                .filter(one -> one.service().equals(name))
                .<@Nullable Long>map(Summary.Consumer::lag)
                .toList();
        Long lag = lags.stream().anyMatch(Objects::isNull)
                ? null
                : (Long) lags.stream().mapToLong(one -> one == null ? 0 : one).sum();
        return new ServiceRow(
                name,
                summary.missing().contains(name),
                outbox.backlog(),
                outbox.oldestAt() == null
                        ? 0
                        : Math.max(0, Duration.between(outbox.oldestAt(), now).toMillis()),
                lag);
    }

    public boolean isSlowToTell() {
        return backlog > A_LOT || oldestMillis > LONG_MILLIS;
    }

    public boolean isSlowToRead() {
        return lag != null && lag > A_LOT;
    }
}
