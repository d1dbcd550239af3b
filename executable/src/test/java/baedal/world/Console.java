package baedal.world;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.Baedal;
import baedal.engines.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A person at the keyboard: every command is a process of its own, with standard input closed. */
final class Console implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path directory;
    private final List<Process> started = new ArrayList<>();

    Console(Path directory) {
        this.directory = directory;
    }

    /** A gateway port whose followers are free as well. */
    static int freePort() {
        return Ports.free(1).getFirst() - 20;
    }

    Process begin(String... command) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dbaedal.home=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                Baedal.class.getName()));
        line.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output(started.size()).toFile())
                    .start();
            process.getOutputStream().close();
            started.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process up(String... options) {
        List<String> command = new ArrayList<>(List.of("up"));
        command.addAll(List.of(options));
        Process process = begin(command.toArray(String[]::new));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !process.isAlive() || said(process).contains("Baedal is ready"));
        assertThat(said(process)).contains("Baedal is ready");
        return process;
    }

    /** What a command that ends by itself says. */
    String run(int expectedCode, String... command) throws InterruptedException {
        Process process = begin(command);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).describedAs(said(process)).isEqualTo(expectedCode);
        return said(process).strip();
    }

    String said(Process process) {
        try {
            return Files.readString(output(started.indexOf(process)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ctrl-C is INT, a service manager sends TERM. */
    static void signal(String name, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        started.forEach(process -> process.destroyForcibly().onExit().join());
    }

    private Path output(int number) {
        return directory.resolve("output-" + number);
    }
}
