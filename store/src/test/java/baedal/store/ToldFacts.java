package baedal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import baedal.http.testing.RunningService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.core.env.Environment;

/** What a service has told so far, as everyone may read it in Kafka. */
public final class ToldFacts {

    /** A fact's headers and body. */
    public record Told(UUID key, String type, int revision, String body) {}

    private final Environment environment;

    public ToldFacts(RunningService service) {
        this.environment = service.bean(Environment.class);
    }

    public List<Told> about(String topic, UUID key) {
        return all(topic).stream().filter(told -> told.key().equals(key)).toList();
    }

    public List<Told> all(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", environment.getRequiredProperty("baedal.kafka"));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            String name = environment.getRequiredProperty("baedal.messaging.topic-prefix") + topic;
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(each -> new TopicPartition(name, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Told> told = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> told.add(read(record)));
            }
            return told;
        }
    }

    private static Told read(ConsumerRecord<byte[], byte[]> record) {
        return new Told(
                UUID.fromString(header(record, "ce_subject")),
                header(record, "ce_type"),
                Integer.parseInt(header(record, "ce_revision")),
                new String(record.value(), UTF_8));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
