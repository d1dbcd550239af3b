package baedal.engines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker inside this JVM, its own controller, on 127.0.0.1 only. */
public final class EmbeddedKafka implements AutoCloseable {

    private final KafkaRaftServer server;
    private final Path directory;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, Path directory, int port) {
        this.server = server;
        this.directory = directory;
        this.port = port;
    }

    public static EmbeddedKafka start(Path directory, int port, int controllerPort) {
        try {
            Path home = Files.createDirectories(directory).toRealPath();
            Ports.demandFree(port, "Kafka");
            Ports.demandFree(controllerPort, "Kafka's controller");
            Properties settings = KafkaSettings.of(home.resolve("log"), port, controllerPort);
            endWithASentence(home);
            format(home, settings);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, home, port);
        } catch (IOException e) {
            throw new EngineFailure("Kafka could not be started in " + directory + ": " + e, e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Makes those that are missing; at a later start this costs nothing, because what was made is written down. */
    public void provide(Collection<NewTopic> topics) {
        Path record = directory.resolve("topics");
        String wanted = String.join(
                "\n", new TreeSet<>(topics.stream().map(NewTopic::toString).toList()));
        try {
            if (Files.exists(record) && Files.readString(record).equals(wanted)) {
                return;
            }
            create(topics);
            Files.writeString(record, wanted);
        } catch (IOException e) {
            throw new EngineFailure("Kafka's topics could not be written down in " + directory + ": " + e, e);
        }
    }

    private void create(Collection<NewTopic> topics) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            for (var made : admin.createTopics(topics).values().entrySet()) {
                try {
                    made.getValue().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new EngineFailure("Kafka could not make the topic " + made.getKey() + ".", e);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new EngineFailure("Interrupted while Kafka made its topics.", e);
                }
            }
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** A broker that cannot write ends its JVM, for good reasons but without a word. */
    private static void endWithASentence(Path home) {
        Exit.Procedure end = (code, message) -> {
            System.err.println("Kafka can no longer work in " + home
                    + " (is the disk full?), so everything ends here; what was acknowledged is safe.");
            Runtime.getRuntime().halt(code == 0 ? 1 : code);
        };
        Exit.setHaltProcedure(end);
        Exit.setExitProcedure(end);
    }

    /** Done again after a crash between its steps, with the same cluster id, until it was done once. */
    private static void format(Path home, Properties settings) throws IOException {
        Path done = home.resolve("formatted");
        if (Files.exists(done)) {
            return;
        }
        Path id = home.resolve("cluster-id");
        if (!Files.exists(id)) {
            Path half = Files.writeString(
                    home.resolve("cluster-id.new"), Uuid.randomUuid().toString());
            Files.move(half, id, StandardCopyOption.ATOMIC_MOVE);
        }
        Path file = home.resolve("format.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        var said = new ByteArrayOutputStream();
        int code = StorageTool.execute(
                new String[] {
                    "format", "--ignore-formatted", "--cluster-id", Files.readString(id), "--config", file.toString()
                },
                new PrintStream(said, true, StandardCharsets.UTF_8));
        Files.deleteIfExists(file);
        if (code != 0) {
            throw new EngineFailure("Kafka could not make its files in " + home + ": "
                    + Cluster.lastLine(said.toString(StandardCharsets.UTF_8)));
        }
        Files.createFile(done);
    }
}
