package baedal.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.engines.Ports;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpTest {

    private static final String SERVICE = "payment-network";

    @TempDir
    Path directory;

    private final int port = Console.freePort();
    private Console console = new Console(Path.of(""));

    @BeforeEach
    void sit_down() {
        console = new Console(directory);
    }

    @AfterEach
    void leave() {
        console.close();
        await().atMost(Duration.ofSeconds(30)).until(() -> processesOnIt().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void a_world_that_is_told_to_end_ends_within_30_s_and_leaves_nothing_running(String signal) throws Exception {
        Process world = console.up(options());
        assertThat(serves()).isTrue();

        Console.signal(signal, world);

        assertThat(world.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(console.said(world)).endsWith("Stopped.\n");
        assertThat(processesOnIt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--processes"})
    void after_a_kill_9_nothing_is_left_running_and_the_world_starts_again_at_once(String more) throws Exception {
        Process world = console.up(options(more));
        world.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20)).until(() -> processesOnIt().isEmpty());
        Process again = console.up(options(more));

        assertThat(serves()).isTrue();
        assertThat(console.run(0, "stop")).isEqualTo("Baedal stops.");
        assertThat(again.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--processes"})
    void a_service_is_stopped_and_started_while_the_world_runs(String more) throws Exception {
        console.up(options(more));

        assertThat(console.run(0, "stop", SERVICE)).isEqualTo("payment-network is stopped.");
        assertThat(serves()).isFalse();
        assertThat(console.run(0, "stop", SERVICE)).isEqualTo("payment-network is stopped already.");
        assertThat(console.run(0, "start", SERVICE)).isEqualTo("payment-network is started.");
        assertThat(serves()).isTrue();
        assertThat(console.run(1, "stop", "order")).isEqualTo("order does not belong to this world.");
        assertThat(console.run(1, "stop", "kafka")).isEqualTo("kafka does not belong to this world.");
        assertThat(console.run(1, "stop", "bakery")).startsWith("There is no service \"bakery\"; there are identity,");
    }

    @Test
    void both_instances_of_a_service_serve_and_are_restarted_one_after_the_other() throws Exception {
        console.up("--port=" + port, "--services=web", "--instances=2");
        assertThat(statusOf(8, "/health")).isPositive();
        assertThat(statusOf(8 + 15, "/health")).isPositive();

        assertThat(console.run(0, "restart", "web")).isEqualTo("web is restarted.");

        assertThat(statusOf(8, "/health")).isPositive();
        assertThat(statusOf(8 + 15, "/health")).isPositive();
    }

    @Test
    void a_postgresql_that_is_killed_comes_back_by_itself() throws Exception {
        console.up(options());
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(directory.toString()))
                .filter(process -> process.info().command().orElse("").endsWith("/bin/postgres"))
                .forEach(ProcessHandle::destroyForcibly);

        await().atMost(Duration.ofSeconds(30)).until(() -> statusOf("/control/ledger?orderId=none") == 200);
    }

    @Test
    void a_second_world_on_the_same_data_is_refused_in_one_sentence() throws Exception {
        console.up(options());

        assertThat(console.run(1, "up", "--port=" + Console.freePort(), "--services=" + SERVICE))
                .startsWith("A world already runs on " + directory.resolve(".baedal"))
                .hasLineCount(1);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve(".baedal/secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_taken_port_is_refused_in_one_sentence() throws Exception {
        try (ServerSocket other = new ServerSocket(port + 10, 1, Ports.loopback())) {
            assertThat(console.run(1, "up", "--port=" + port, "--services=" + SERVICE))
                    .startsWith("Port " + other.getLocalPort() + ", wanted for payment-network, is taken")
                    .contains("--port")
                    .hasLineCount(1);
        }
    }

    @Test
    void a_data_directory_that_cannot_be_written_is_refused_in_one_sentence() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");

        assertThat(console.run(1, "up", "--data=" + file.resolve("data")))
                .startsWith("The data directory " + file.resolve("data") + " cannot be written")
                .hasLineCount(1);
    }

    @Test
    void where_no_world_runs_there_is_nothing_to_stop() throws Exception {
        assertThat(console.run(1, "stop", "order"))
                .startsWith("No world runs on ")
                .hasLineCount(1);
    }

    private String[] options(String... more) {
        return Stream.concat(Stream.of("--port=" + port, "--services=" + SERVICE), Stream.of(more))
                .filter(option -> !option.isEmpty())
                .toArray(String[]::new);
    }

    /** Whether the service answers, whatever it says. */
    private boolean serves() throws InterruptedException {
        return statusOf("/v1/payments/x") > 0;
    }

    private int statusOf(String path) throws InterruptedException {
        return statusOf(10, path);
    }

    private int statusOf(int offset, String path) throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + (port + offset) + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Everything whose arguments speak of this test's directory. */
    private List<String> processesOnIt() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(directory.toString()))
                .toList();
    }
}
