package baedal.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far readers are behind, all instances together, as Kafka itself knows it. */
final class Lag implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lag.class);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Kafka kafka;

    /** Who asks about a group, but never joins it; kept, for operators ask every few seconds. */
    private final Map<String, Consumer<byte[], byte[]>> asking = new HashMap<>();

    Lag(Kafka kafka) {
        this.kafka = kafka;
    }

    /** @return records not yet committed; null if Kafka does not say in time */
    @Nullable
    synchronized Long of(Subscriber subscriber) {
        try {
            return behind(
                    subscriber,
                    asking.computeIfAbsent(subscriber.group(), group -> kafka.consumer("asks-about", group)));
        } catch (KafkaException e) {
            log.debug("lag of {} is unknown", subscriber.group(), e);
            forget(subscriber.group());
            return null;
        }
    }

    private long behind(Subscriber subscriber, Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> partitions = subscriber.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(kafka.named(topic), PATIENCE).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
        var committed = consumer.committed(partitions, PATIENCE);
        var first = consumer.beginningOffsets(partitions, PATIENCE);
        return consumer.endOffsets(partitions, PATIENCE).entrySet().stream()
                .mapToLong(end -> {
                    var reached = committed.get(end.getKey());
                    return end.getValue() - (reached == null ? first.getOrDefault(end.getKey(), 0L) : reached.offset());
                })
                .sum();
    }

    private void forget(String group) {
        Consumer<byte[], byte[]> consumer = asking.remove(group);
        if (consumer != null) {
            consumer.close(CloseOptions.timeout(PATIENCE));
        }
    }

    @Override
    public synchronized void close() {
        Set.copyOf(asking.keySet()).forEach(this::forget);
    }
}
