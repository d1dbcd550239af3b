package baedal.messaging;

import baedal.messaging.Messaging.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The Kafka clients of one service, set for facts: nothing acknowledged is lost, a batch costs little, silence costs less. */
final class Kafka {

    /** How many facts a reader takes at most at once. */
    static final int BATCH = 1_000;

    private final String service;
    private final String servers;
    private final Messaging settings;
    private boolean topicsExist;

    Kafka(String service, String servers, Messaging settings) {
        this.service = service;
        this.servers = servers;
        this.settings = settings;
        this.topicsExist = !settings.createTopics() || settings.topics().isEmpty();
    }

    String service() {
        return service;
    }

    /** A topic's or group's name in Kafka. */
    String named(String name) {
        return settings.topicPrefix() + name;
    }

    /** The name behind a topic's name in Kafka. */
    String unnamed(String topic) {
        return topic.substring(settings.topicPrefix().length());
    }

    /** @return a producer that knows after 5 s at most (plus 3 s if it has not met Kafka yet) what became of a fact */
    Producer<byte[], byte[]> producer() {
        Map<String, Object> config = config("relay");
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        config.put("max.block.ms", 3_000);
        config.put("request.timeout.ms", 3_000);
        config.put("delivery.timeout.ms", 5_000);
        config.put("linger.ms", 5);
        config.put("batch.size", 65_536);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** @param role what it does there, once in a service */
    Consumer<byte[], byte[]> consumer(String role, String group) {
        Map<String, Object> config = config(role + "-" + group);
        config.put("group.id", named(group));
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        config.put("allow.auto.create.topics", false);
        config.put("max.poll.records", BATCH);
        config.put("session.timeout.ms", 6_000);
        config.put("heartbeat.interval.ms", 2_000);
        config.put("default.api.timeout.ms", 5_000);
        config.put("partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Admin admin() {
        Map<String, Object> config = config("asks");
        config.put("request.timeout.ms", 3_000);
        config.put("default.api.timeout.ms", 5_000);
        return Admin.create(config);
    }

    /** Creates the topics that are missing, if this service is to. */
    synchronized void createTopics() throws InterruptedException, TimeoutException, ExecutionException {
        if (topicsExist) {
            return;
        }
        try (Admin admin = admin()) {
            List<NewTopic> topics = settings.topics().entrySet().stream()
                    .map(topic -> topic(topic.getKey(), topic.getValue()))
                    .toList();
            for (var created : admin.createTopics(topics).values().values()) {
                try {
                    created.get(5, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
        topicsExist = true;
    }

    private NewTopic topic(String name, Topic topic) {
        return new NewTopic(named(name), Optional.of(topic.partitions()), Optional.empty())
                .configs(
                        switch (topic.cleanup()) {
                            case KEEP -> Map.of("retention.ms", "-1");
                            case COMPACT -> Map.of("cleanup.policy", "compact");
                        });
    }

    private Map<String, Object> config(String role) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put("bootstrap.servers", servers);
        config.put("client.id", named(service + "-" + role));
        config.put("metric.reporters", "");
        config.put("enable.metrics.push", false);
        config.put("reconnect.backoff.max.ms", 1_000);
        return config;
    }
}
