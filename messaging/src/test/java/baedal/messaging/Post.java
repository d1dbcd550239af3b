package baedal.messaging;

import baedal.engines.Database;
import baedal.engines.TestEngines;
import baedal.messaging.Messaging.Cleanup;
import baedal.messaging.Messaging.Topic;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that tells and reads letters: its database, its relays and readers, on real engines. */
final class Post implements AutoCloseable {

    static final String TOPIC = "letters";

    /** A fact about nothing in particular. */
    record Written(int number, String text) {}

    record Torn(int number) {}

    final Database database;
    final HikariDataSource pool = new HikariDataSource();
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Kafka kafka;
    private final List<Running> running = new ArrayList<>();
    private Outbox outbox;

    Post() {
        this(TestEngines.get().kafka(), TestEngines.get().newTopicPrefix());
    }

    Post(String servers, String prefix) {
        this(TestEngines.get().newDatabase("post"), Database::url, servers, prefix);
    }

    /** @param url how the pool reaches the database */
    Post(Database database, Function<Database, String> url, String servers, String prefix) {
        this.database = database;
        pool.setJdbcUrl(url.apply(database));
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(8);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/messaging")
                .load()
                .migrate();
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        kafka = new Kafka(
                "post", servers, new Messaging(prefix, true, Map.of(TOPIC, new Topic(4, Cleanup.KEEP)), Map.of()));
        outbox = new Outbox(jdbc, () -> {});
    }

    Outbox outbox() {
        return outbox;
    }

    Running relay() {
        return relay(UnaryOperator.identity());
    }

    /** @param between what stands between the relay and Kafka */
    Running relay(UnaryOperator<Producer<byte[], byte[]>> between) {
        Relay relay = new Relay(
                () -> new OutboxConnection("post", database.url(), database.user(), database.password()),
                () -> between.apply(kafka.producer()),
                kafka);
        outbox = new Outbox(jdbc, relay::told);
        return started(new Running(List.of(relay.loop())));
    }

    Running reader(Subscriber subscriber) {
        return started(new Running(List.of(new Reader(kafka, inbox(subscriber)).loop())));
    }

    Inbox inbox(Subscriber subscriber) {
        return new Inbox(subscriber, jdbc, transaction, new ParkedKeys(jdbc));
    }

    Replay replay(Subscriber subscriber) {
        return new Replay(new Inboxes(List.of(inbox(subscriber))), new ParkedKeys(jdbc), transaction);
    }

    DeadLetters deadLetters() {
        return new DeadLetters(jdbc);
    }

    void write(UUID key, int number) {
        tell(key, number, new Written(number, "letter " + number));
    }

    void tell(UUID key, int number, Object body) {
        transaction.executeWithoutResult(_ -> outbox.append(new NewFact(TOPIC, key, number, Instant.now(), body)));
    }

    int waiting() {
        return jdbc.sql("select count(*) from outbox").query(Integer.class).single();
    }

    /** All that travelled, those of one key in order. */
    List<ReceivedFact> inKafka() {
        try (var consumer = kafka.consumer("looks", "looks-" + UUID.randomUUID())) {
            List<TopicPartition> partitions = consumer.partitionsFor(kafka.named(TOPIC)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ReceivedFact> facts = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> facts.add(CloudEvents.read(TOPIC, record)));
            }
            return facts;
        }
    }

    List<Integer> numbersInKafka(UUID key) {
        return inKafka().stream()
                .filter(fact -> fact.key().equals(key))
                .map(ReceivedFact::revision)
                .toList();
    }

    private Running started(Running loops) {
        running.add(loops);
        loops.start();
        return loops;
    }

    @Override
    public void close() {
        running.forEach(Running::stop);
        pool.close();
    }
}
