package baedal.messaging;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far readers are behind, all instances together, as Kafka itself knows it. */
final class Lag {

    private static final Logger log = LoggerFactory.getLogger(Lag.class);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Kafka kafka;

    Lag(Kafka kafka) {
        this.kafka = kafka;
    }

    /** @return records not yet committed; null if Kafka does not say in time */
    @Nullable
    Long of(Subscriber subscriber) {
        // it asks about the group, but never joins it
        try (var consumer = kafka.consumer("asks-about", subscriber.group())) {
            Set<TopicPartition> partitions = subscriber.topics().stream()
                    .flatMap(topic -> consumer.partitionsFor(kafka.named(topic), PATIENCE).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .collect(Collectors.toSet());
            var committed = consumer.committed(partitions, PATIENCE);
            var first = consumer.beginningOffsets(partitions, PATIENCE);
            return consumer.endOffsets(partitions, PATIENCE).entrySet().stream()
                    .mapToLong(end -> {
                        var reached = committed.get(end.getKey());
                        return end.getValue()
                                - (reached == null ? first.getOrDefault(end.getKey(), 0L) : reached.offset());
                    })
                    .sum();
        } catch (KafkaException e) {
            log.debug("lag of {} is unknown", subscriber.group(), e);
            return null;
        }
    }
}
