package baedal.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Everything that was ever told on a topic: for read models that are built anew. */
public final class History {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Kafka kafka;

    History(Kafka kafka) {
        this.kafka = kafka;
    }

    /**
     * Reads what was told until now, batch by batch, those of one key in order. Commits no offset: no reader's place changes.
     *
     * @param topic as a {@link Subscriber} names it
     * @param types the types that are wanted; anything else is dropped by its header
     * @return how many facts were read
     */
    public long read(String topic, Set<String> types, Consumer<List<ReceivedFact>> reader) {
        Wanted wanted = new Wanted(kafka, types);
        long count = 0;
        try (var consumer = kafka.consumer("remembers", "history")) {
            List<TopicPartition> partitions = consumer.partitionsFor(kafka.named(topic)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                List<ReceivedFact> facts = wanted.of(consumer.poll(POLL));
                if (!facts.isEmpty()) {
                    reader.accept(facts);
                    count += facts.size();
                }
            }
        }
        return count;
    }
}
