package baedal.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledEnginesTest {

    private static final int ENOUGH = 300;

    @TempDir
    Path directory;

    private @Nullable Process started;

    @AfterEach
    void end_what_a_failed_test_left() {
        if (started != null) {
            started.destroyForcibly();
        }
    }

    @Test
    void after_a_kill_9_of_the_jvm_postgresql_ends_by_itself_and_a_restart_finds_everything_acknowledged()
            throws Exception {
        Process child = writingChild();
        int acknowledged = killedAfter(ENOUGH, child);

        await().atMost(Duration.ofSeconds(15))
                .until(() -> postgresOver(directory).isEmpty());
        assertRestartFinds(acknowledged);
    }

    @Test
    void after_a_kill_9_of_everything_at_once_a_restart_finds_everything_acknowledged() throws Exception {
        Process child = writingChild();
        List<ProcessHandle> all = child.descendants().toList();
        int acknowledged = killedAfter(ENOUGH, child);
        all.forEach(ProcessHandle::destroyForcibly);

        assertRestartFinds(acknowledged);
    }

    @Test
    void a_postgresql_that_lost_its_watchdog_too_is_stopped_by_the_next_start() throws Exception {
        Process child = writingChild();
        List<ProcessHandle> watchdogs = child.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("bash"))
                .toList();
        // stopped before the JVM, whose death is noticed at once; and the one that reads before its parent, at whose
        // death the JVM closes
        // what is read
        watchdogs.reversed().forEach(ProcessHandle::destroyForcibly);
        int acknowledged = killedAfter(ENOUGH, child);

        assertThat(postgresOver(directory)).isNotEmpty();
        assertRestartFinds(acknowledged);
    }

    private Process writingChild() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EnginesChild.class.getName(),
                        directory.toString())
                .redirectError(directory.resolve("child.log").toFile())
                .start();
        started = child;
        assertThat(child.inputReader().readLine()).isEqualTo("acknowledged 1");
        return child;
    }

    private static int killedAfter(int count, Process child) throws Exception {
        BufferedReader said = child.inputReader();
        int last = 1;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            last = Integer.parseInt(line.substring("acknowledged ".length()));
            if (last == count) {
                // not the process itself, which would throw away what it still said
                child.toHandle().destroyForcibly();
            }
        }
        child.waitFor();
        return last;
    }

    private static List<ProcessHandle> postgresOver(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("bin/postgres"))
                .filter(process -> Files.exists(directory.resolve("postgres/cluster"))
                        && directory.resolve("postgres/cluster").equals(workingDirectory(process)))
                .toList();
    }

    private static Path workingDirectory(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
        } catch (Exception gone) {
            return Path.of("/");
        }
    }

    private void assertRestartFinds(int acknowledged) throws Exception {
        List<Integer> ports = Ports.free(3);
        try (var postgres = EmbeddedPostgres.start(directory.resolve("postgres"), ports.get(0), "secret", Map.of());
                var kafka = EmbeddedKafka.start(directory.resolve("kafka"), ports.get(1), ports.get(2))) {
            try (var connection = DriverManager.getConnection(postgres.url("numbers"), "numbers", "numbers");
                    var rows = connection.createStatement().executeQuery("select count(*) from numbers")) {
                rows.next();
                assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(acknowledged);
            }
            TopicPartition partition = new TopicPartition("numbers", 0);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) kafka.bootstrapServers()))) {
                assertThat(admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                                .partitionResult(partition)
                                .get()
                                .offset())
                        .isGreaterThanOrEqualTo(acknowledged);
            }
        }
        assertThat(postgresOver(directory)).isEmpty();
    }
}
