package baedal.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far readers are behind, all instances together, as Kafka itself knows it. */
final class Lag implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lag.class);
    private static final int MILLIS = 300;

    private final Kafka kafka;
    private @Nullable Admin admin;

    Lag(Kafka kafka) {
        this.kafka = kafka;
    }

    /** @return records not yet committed; null if Kafka does not say in time */
    synchronized @Nullable Long of(Subscriber subscriber) {
        try {
            if (admin == null) {
                admin = kafka.admin();
            }
            return lag(admin, subscriber);
        } catch (Exception e) {
            log.debug("lag of {} is unknown", subscriber.group(), e);
            return null;
        }
    }

    private long lag(Admin asked, Subscriber subscriber) throws Exception {
        String group = kafka.named(subscriber.group());
        Set<String> topics = subscriber.topics().stream().map(kafka::named).collect(Collectors.toSet());
        var descriptions = asked.describeTopics(topics).allTopicNames();
        var commits = asked.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata();
        Set<TopicPartition> partitions = descriptions.get(MILLIS, TimeUnit.MILLISECONDS).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
        var latest = asked.listOffsets(with(partitions, OffsetSpec.latest())).all();
        var earliest =
                asked.listOffsets(with(partitions, OffsetSpec.earliest())).all();
        var committed = commits.get(MILLIS, TimeUnit.MILLISECONDS);
        var ends = latest.get(MILLIS, TimeUnit.MILLISECONDS);
        var begins = earliest.get(MILLIS, TimeUnit.MILLISECONDS);
        return partitions.stream()
                .mapToLong(partition -> {
                    var at = committed.get(partition);
                    long reached = at == null ? offset(begins, partition) : at.offset();
                    return Math.max(0, offset(ends, partition) - reached);
                })
                .sum();
    }

    private static long offset(Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition partition) {
        return Objects.requireNonNull(offsets.get(partition)).offset();
    }

    private static Map<TopicPartition, OffsetSpec> with(Set<TopicPartition> partitions, OffsetSpec spec) {
        return partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> spec));
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }
}
