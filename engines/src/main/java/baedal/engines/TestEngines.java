package baedal.engines;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL and one Kafka for all tests of one Maven run, whichever modules they are in. A process of their own holds
 * them: the first test that asks starts it, and it ends by itself after the run.
 */
public final class TestEngines {

    private static @Nullable TestEngines engines;

    private final PostgresAddress postgres;
    private final String kafka;

    private TestEngines(PostgresAddress postgres, String kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    public static synchronized TestEngines get() {
        if (engines == null) {
            engines = find(MavenRun.current());
        }
        return engines;
    }

    /** A fresh database with a role of its own; several may be asked for under one name. */
    public Database newDatabase(String name) {
        String unique = name + "_" + random();
        Database database = new Database(postgres.url(unique), unique, random());
        postgres.provide(List.of(database));
        return database;
    }

    /** Bootstrap servers of the broker. */
    public String kafka() {
        return kafka;
    }

    /** Put before the names of topics and groups, it keeps tests from reading each other's facts. */
    public String newTopicPrefix() {
        return "test-" + random() + "-";
    }

    private static TestEngines find(MavenRun run) {
        try {
            Files.createDirectories(run.record().getParent());
            Path lockFile = run.record().resolveSibling(run.record().getFileName() + ".lock");
            try (FileChannel channel =
                    FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // closing the channel gives the lock back
                channel.lock();
                Properties found = read(run.record());
                if (!alive(found)) {
                    Files.deleteIfExists(run.record());
                    TestEnginesProcess.spawn(run);
                    found = read(run.record());
                }
                return new TestEngines(
                        new PostgresAddress(
                                Integer.parseInt(found.getProperty("postgres")), found.getProperty("password")),
                        found.getProperty("kafka"));
            }
        } catch (IOException e) {
            throw new EngineFailure("The engines for tests could not be started: " + e, e);
        }
    }

    private static boolean alive(Properties found) {
        String pid = found.getProperty("pid");
        return pid != null
                && ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(process -> process.info().startInstant())
                        .filter(started -> started.toString().equals(found.getProperty("started")))
                        .isPresent();
    }

    private static Properties read(Path record) throws IOException {
        Properties found = new Properties();
        if (Files.exists(record)) {
            try (var reader = Files.newBufferedReader(record)) {
                found.load(reader);
            }
        }
        return found;
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
