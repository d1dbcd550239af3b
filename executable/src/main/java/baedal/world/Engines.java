package baedal.world;

import baedal.contracts.Topics;
import baedal.engines.EmbeddedKafka;
import baedal.engines.EmbeddedPostgres;
import baedal.engines.EngineFailure;
import baedal.home.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The world's own PostgreSQL and Kafka, as far as none are configured. */
final class Engines implements AutoCloseable {

    /** As people write it. */
    static final String KAFKA = "kafka";

    private static final Logger LOG = LoggerFactory.getLogger(Engines.class);
    private static final short ONCE = 1;
    private static final List<NewTopic> TOPICS = List.of(
            new NewTopic(Topics.ORDERS, 12, ONCE).configs(Map.of("retention.ms", "-1")),
            new NewTopic(Topics.STORES, 3, ONCE).configs(Map.of("cleanup.policy", "compact")));

    private final Settings settings;
    private final Progress progress;
    private volatile @Nullable EmbeddedPostgres postgres;
    private volatile @Nullable EmbeddedKafka kafka;
    private volatile CompletableFuture<Void> startingPostgres = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<Void> startingKafka = CompletableFuture.completedFuture(null);

    Engines(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Returns at once; the futures tell when they can be used, or why not. */
    void begin() {
        if (settings.plan().ownPostgres()) {
            startingPostgres = progress.async("PostgreSQL", this::startPostgres);
        }
        if (settings.plan().ownKafka()) {
            startingKafka = progress.async("Kafka", this::startKafka);
        }
    }

    CompletableFuture<Void> postgres() {
        return startingPostgres;
    }

    CompletableFuture<Void> both() {
        return CompletableFuture.allOf(startingPostgres, startingKafka);
    }

    private void startPostgres() {
        EmbeddedPostgres started = EmbeddedPostgres.start(
                settings.data().file("postgres"),
                settings.ports().postgres(),
                settings.secrets().of("database.postgres"),
                Map.of());
        postgres = started;
        started.whenItEndsByItself(this::restartPostgres);
        // also for services that run elsewhere and use these engines
        started.provide(Arrays.stream(Part.values())
                .flatMap(part -> part.database().stream())
                .distinct()
                .map(settings::database)
                .toList());
    }

    /** Everyone waits for it as for any absent database; if it cannot come back, nothing else can go on. */
    private void restartPostgres() {
        LOG.error("PostgreSQL ended by itself; starting it again");
        try {
            startPostgres();
            LOG.warn("PostgreSQL is back");
        } catch (EngineFailure e) {
            LOG.error("PostgreSQL does not come back", e);
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void startKafka() {
        EmbeddedKafka started = EmbeddedKafka.start(
                settings.data().file("kafka"),
                settings.ports().kafka(),
                settings.ports().kafkaController());
        kafka = started;
        started.provide(TOPICS);
    }

    /** @return one sentence about what happened */
    synchronized String stopKafka() {
        EmbeddedKafka broker = ownKafka();
        if (broker == null) {
            return "kafka is stopped already.";
        }
        kafka = null;
        broker.close();
        return "kafka is stopped.";
    }

    /** @return one sentence about what happened */
    synchronized String startKafkaAgain() {
        if (ownKafka() != null) {
            return "kafka is running already.";
        }
        startKafka();
        return "kafka is started.";
    }

    private @Nullable EmbeddedKafka ownKafka() {
        if (!settings.plan().ownKafka()) {
            throw new Refused("kafka does not belong to this world.");
        }
        both().join();
        return kafka;
    }

    @Override
    public void close() {
        // one that is half started cannot be stopped yet
        both().exceptionally(_ -> null).join();
        EmbeddedKafka broker = kafka;
        EmbeddedPostgres database = postgres;
        CompletableFuture<Void> brokerEnded = CompletableFuture.runAsync(() -> {
            if (broker != null) {
                broker.close();
            }
        });
        if (database != null) {
            database.close();
        }
        brokerEnded.join();
    }
}
