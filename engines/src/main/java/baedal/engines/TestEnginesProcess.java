package baedal.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The process that holds the engines of one Maven run until that run is over. */
final class TestEnginesProcess {

    private static final String DIRECTORY = "baedal-test-engines-";
    private static final int IDLE_MINUTES = 5;
    private static final int CLIENTS = 400;

    private TestEnginesProcess() {}

    /** Returns when the engines are written down in the run's record. */
    static void spawn(MavenRun run) throws IOException {
        Path log = run.record().resolveSibling(run.record().getFileName() + ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=baedal/engines/test-engines-logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestEnginesProcess.class.getName(),
                        run.record().toString(),
                        run.maven().map(String::valueOf).orElse("none"))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!Files.exists(run.record())) {
            if (!process.isAlive()) {
                throw new EngineFailure("The engines for tests did not start: " + Files.readString(log));
            }
            Pauses.brief();
        }
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path record = Path.of(arguments[0]);
        removeAbandoned();
        Path directory = temporary().resolve(DIRECTORY + ProcessHandle.current().pid());
        List<Integer> ports = Ports.free(3);
        String password = "tests-on-this-machine-only";
        // a crash of the machine may destroy this data: nobody wants it then
        Map<String, String> settings =
                Map.of("fsync", "off", "full_page_writes", "off", "max_connections", String.valueOf(CLIENTS));
        try (var postgres = EmbeddedPostgres.start(directory.resolve("postgres"), ports.get(0), password, settings);
                var kafka = EmbeddedKafka.start(directory.resolve("kafka"), ports.get(1), ports.get(2))) {
            write(record, postgres, kafka, password);
            if (arguments[1].equals("none")) {
                awaitIdleness(new PostgresAddress(postgres.port(), password));
            } else {
                ProcessHandle.of(Long.parseLong(arguments[1]))
                        .ifPresent(maven -> maven.onExit().join());
            }
            Files.deleteIfExists(record);
        } finally {
            Trees.delete(directory);
        }
        // Kafka leaves a thread or two behind
        System.exit(0);
    }

    private static void write(Path record, EmbeddedPostgres postgres, EmbeddedKafka kafka, String password)
            throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Properties found = new Properties();
        found.put("pid", String.valueOf(self.pid()));
        found.put("started", self.info().startInstant().orElseThrow().toString());
        found.put("postgres", String.valueOf(postgres.port()));
        found.put("password", password);
        found.put("kafka", kafka.bootstrapServers());
        Path half = record.resolveSibling(record.getFileName() + ".new");
        try (var writer = Files.newBufferedWriter(half)) {
            found.store(writer, null);
        }
        Files.move(half, record, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void awaitIdleness(PostgresAddress postgres) throws SQLException, InterruptedException {
        for (int idle = 0; idle < IDLE_MINUTES; idle = postgres.clients() == 0 ? idle + 1 : 0) {
            TimeUnit.MINUTES.sleep(1);
        }
    }

    /** What a killed predecessor could not remove. */
    private static void removeAbandoned() throws IOException {
        try (var directories = Files.newDirectoryStream(temporary(), DIRECTORY + "*")) {
            for (Path directory : directories) {
                String pid = directory.getFileName().toString().substring(DIRECTORY.length());
                boolean abandoned = pid.matches("\\d+")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
                if (abandoned && Files.getOwner(directory).equals(Files.getOwner(Path.of("/proc/self")))) {
                    Trees.delete(directory);
                }
            }
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
