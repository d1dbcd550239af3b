package baedal.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import baedal.contracts.OrderFact;
import baedal.contracts.OrderId;
import baedal.engines.TestEngines;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.RunningService;
import baedal.http.testing.TestTokens;
import baedal.simulators.testing.RunningSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The payment service, the network it talks to and the topic it reads and tells on. */
public final class World implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PARTITIONS = 12;

    public final RunningSimulator network = RunningSimulator.paymentNetwork();
    private final String prefix = TestEngines.get().newTopicPrefix();
    private final RunningService service;
    private final Client order;
    private final KafkaProducer<String, String> producer;

    public World(String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--baedal.messaging.topic-prefix=" + prefix,
                                "--baedal.payment-network.url=" + network.url(),
                                // patient, but not as patient as a slow payment
                                "--baedal.payment-network.connect-within=1s",
                                "--baedal.payment-network.answer-within=3s"),
                        Stream.of(more))
                .toArray(String[]::new);
        service = RunningService.start(PaymentApplication.class, "payment", arguments);
        order = service.as(TestTokens.get().service("order"));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestEngines.get().kafka()), new StringSerializer(), new StringSerializer());
    }

    public Answer pay(OrderId orderId, UUID attempt, String paymentKey) {
        return pay(orderId, attempt, paymentKey, Instant.now().plusSeconds(900));
    }

    public Answer pay(OrderId orderId, UUID attempt, String paymentKey, Instant payBefore) {
        return order.post(
                "/internal/payments/" + orderId + "/attempts/" + attempt,
                Map.of("paymentKey", paymentKey, "amount", 20_000, "payBefore", payBefore.toString()));
    }

    public Answer askRefund(OrderId orderId) {
        return order.post("/internal/payments/" + orderId + "/refund", Map.of("reason", "식었어요", "operatorId", "op"));
    }

    public Answer get(String path) {
        return order.get(path);
    }

    public Client stranger() {
        return service.client();
    }

    public <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    /** What {@code order} would tell. */
    public void tell(OrderFact fact) {
        String key = fact.orderId().toString();
        var record = new ProducerRecord<>(prefix + "orders", key, JSON.writeValueAsString(fact));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        fact.type(),
                        "ce_source",
                        "order",
                        "ce_time",
                        fact.at().toString(),
                        "ce_subject",
                        key,
                        "ce_revision",
                        "1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What {@code payment} told about an order so far: {@code revision type}. */
    public List<String> told(OrderId orderId) {
        List<String> told = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestEngines.get().kafka()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = Stream.iterate(0, each -> each + 1)
                    .limit(PARTITIONS)
                    .map(each -> new TopicPartition(prefix + "orders", each))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key().equals(orderId.toString())
                            && header(record, "ce_source").equals("payment")) {
                        told.add(header(record, "ce_revision") + " " + header(record, "ce_type"));
                    }
                }
            }
        }
        return told;
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** By the network's ledger: charges and cancels of an order, such as {@code 1/0}. */
    public String money(OrderId orderId) {
        int charges = 0;
        int cancels = 0;
        for (JsonNode entry : network.ledger(orderId)) {
            charges += entry.path("charges").asInt();
            cancels += entry.path("cancels").asInt();
        }
        return charges + "/" + cancels;
    }

    /** The orders that operators would see as stuck. */
    public Stream<String> stuck() {
        return StreamSupport.stream(get("/internal/stuck").json().spliterator(), false)
                .map(each -> each.path("orderId").asString());
    }

    @Override
    public void close() {
        producer.close();
        service.close();
        network.close();
    }
}
