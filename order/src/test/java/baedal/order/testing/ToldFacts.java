package baedal.order.testing;

import baedal.contracts.FactTypes;
import baedal.contracts.OrderFact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Everything that reached the topic, read from its beginning. */
public final class ToldFacts implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;

    /** One fact as it travelled. */
    public record Told(String key, String source, int revision, OrderFact fact) {}

    public ToldFacts(String bootstrap, String topic) {
        Thread.ofPlatform().daemon().start(() -> read(bootstrap, topic));
    }

    /** What was told about an order, as it arrived. */
    public List<Told> about(String orderId) {
        return told.stream().filter(fact -> fact.key().equals(orderId)).toList();
    }

    public List<String> typesAbout(String orderId) {
        return about(orderId).stream().map(fact -> fact.fact().type()).toList();
    }

    private void read(String bootstrap, String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                topic + "-told",
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                1000,
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (open) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::keep);
            }
        }
    }

    private void keep(ConsumerRecord<String, String> record) {
        Class<?> type = FactTypes.classOf(header(record, "ce_type")).orElseThrow();
        told.add(new Told(
                record.key(), header(record, "ce_source"), Integer.parseInt(header(record, "ce_revision")), (OrderFact)
                        JSON.readValue(record.value(), type)));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        open = false;
    }
}
