package baedal.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A whole Baedal in a process of its own, as {@code ./baedal up} starts it, with its data in a directory of its own. */
public final class World implements AutoCloseable {

    private static final int PORTS_OF_A_WORLD = 20;
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private static @Nullable World shared;

    public final int port;
    private final Path data;
    private final Map<String, String> environment;
    private @Nullable Process process;

    private World(int port, Path data, Map<String, String> environment) {
        this.port = port;
        this.data = data;
        this.environment = environment;
    }

    /** The world that journeys share when they disturb nobody; it ends with the test run. */
    public static synchronized World shared() {
        if (shared == null) {
            shared = start("shared", Map.of());
        }
        return shared;
    }

    public static World start(String name, Map<String, String> environment) {
        try {
            Path data = Files.createDirectories(Path.of("target", "worlds")).resolve(name + "-" + System.nanoTime());
            World world = new World(freePorts(), data.toAbsolutePath(), environment);
            // also when the run is ended in the middle
            Runtime.getRuntime().addShutdownHook(new Thread(world::close));
            world.up();
            return world;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, or starts it again on the same data. */
    public void up() {
        process = launch(logFile("world"), "up", "--port", String.valueOf(port), "--data", data.toString());
        Process running = process;
        Awaitility.await("the world is up, see " + logFile("world"))
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .failFast("the world ended, see " + logFile("world"), () -> !running.isAlive())
                .until(() -> Files.readString(logFile("world")).contains("Baedal is ready"));
    }

    public void stop(String service) {
        command("stop", service);
    }

    public void start(String service) {
        command("start", service);
    }

    private void command(String verb, String service) {
        run(logFile(verb + "-" + service), 60, verb, service, "--data", data.toString());
    }

    /** @return what the command said, once it has ended by itself */
    public String run(String... arguments) {
        Path log = logFile(arguments[0]);
        run(log, 240, arguments);
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a command, and ends it in the middle of its work: when it has said this. */
    public void interrupt(String said, String... arguments) {
        Path log = logFile("interrupted");
        Process command = launch(log, arguments);
        Awaitility.await("\"" + said + "\", see " + log)
                .atMost(Duration.ofMinutes(2))
                .until(() -> Files.readString(log).contains(said));
        command.destroy();
        command.onExit().join();
    }

    private void run(Path log, int seconds, String... arguments) {
        try {
            Process command = launch(log, arguments);
            if (!command.waitFor(seconds, TimeUnit.SECONDS) || command.exitValue() != 0) {
                throw new AssertionError(String.join(" ", arguments) + " failed, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a power cut would end it, except that the operating system lives on. */
    public void kill() {
        Process running = running();
        running.destroyForcibly();
        running.onExit().join();
    }

    @Override
    public void close() {
        Process running = running();
        running.destroy();
        try {
            if (!running.waitFor(40, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        }
    }

    public Http http() {
        return new Http("http://localhost:" + port, null);
    }

    public Simulator paymentNetwork() {
        return new Simulator(new Http("http://localhost:" + (port + 10), null));
    }

    public Simulator kakaoTalk() {
        return new Simulator(new Http("http://localhost:" + (port + 11), null));
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    public Path data() {
        return data;
    }

    /** What a shell types to run the executable. */
    public String commandLine() {
        return String.join(" ", launcher());
    }

    private Path logFile(String name) {
        return data.resolveSibling(data.getFileName() + "-" + name + ".log");
    }

    private static List<String> launcher() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "baedal.Baedal");
    }

    private Process launch(Path log, String... arguments) {
        List<String> command = new ArrayList<>(launcher());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePorts() throws IOException {
        for (int first = 20_000; first < 30_000; first += PORTS_OF_A_WORLD) {
            if (allFree(first)) {
                return first;
            }
        }
        throw new IOException("no free ports");
    }

    private static boolean allFree(int first) {
        for (int port = first; port < first + PORTS_OF_A_WORLD; port++) {
            try (ServerSocket probe = new ServerSocket(port)) {
                probe.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
