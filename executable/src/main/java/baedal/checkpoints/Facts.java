package baedal.checkpoints;

import baedal.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic {@code orders} as any consumer reads it; nothing of the platform's own messaging is used. */
final class Facts implements AutoCloseable {

    private static final Duration MOMENT = Duration.ofMillis(50);

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

    private Facts(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    static Facts fromNow(String kafka) {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "client.id", "checkpoints"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.ORDERS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // it is lazy: only asking for the place takes it there
        partitions.forEach(consumer::position);
        return new Facts(consumer);
    }

    /** What has been told about an order so far, in the order of its partition. */
    List<ConsumerRecord<String, String>> about(String orderId) {
        consumer.poll(MOMENT).forEach(read::add);
        return read.stream().filter(record -> orderId.equals(record.key())).toList();
    }

    Optional<ConsumerRecord<String, String>> first(String orderId, String type) {
        return about(orderId).stream()
                .filter(record -> type(record).equals(type))
                .findFirst();
    }

    List<String> types(String orderId) {
        return about(orderId).stream().map(Facts::type).toList();
    }

    static String type(ConsumerRecord<String, String> record) {
        return header(record, "ce_type");
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
