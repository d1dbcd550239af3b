package baedal.bench.ground;

import baedal.world.RunningWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts {@code ./baedal up} on free ports and new data, on the disk of the checkout; nothing is left of it afterwards. */
record OwnWorld(RunningWorld world, Process process) implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(6);
    private static final int SECONDS_TO_END = 40;
    private static final int GLANCE_MILLIS = 100;

    /**
     * One client plays a whole city: it asks for more than one person may, and for longer. Most of its orders nobody answers; to
     * reject and refund them all after minutes would be measured with whatever goes on then.
     */
    private static final Map<String, String> ROOM = Map.of(
            "BAEDAL_ANSWER_WITHIN", "24h",
            "BAEDAL_CLAIMS_PER_RIDER", "100000",
            "BAEDAL_REQUESTS_PER_SECOND", "1000000",
            "BAEDAL_REQUEST_BURST", "1000000",
            "BAEDAL_STRANGERS_PER_SECOND", "1000000",
            "BAEDAL_STRANGER_BURST", "1000000",
            "BAEDAL_LOG_INS_PER_SECOND", "1000",
            "BAEDAL_LOG_IN_BURST", "1000",
            "BAEDAL_STREAMS_PER_ACCOUNT", "1000",
            "BAEDAL_ACCESS_TOKEN_LIFE", "12h");

    /** @param options of {@code up}, besides where */
    static OwnWorld start(Map<String, String> settings, List<String> options) {
        try {
            Path directory = Files.createDirectories(Path.of(System.getProperty("baedal.home", "."))
                    .resolve("target")
                    .resolve("bench"));
            Path data = Files.createTempDirectory(directory, "world-").toAbsolutePath();
            RunningWorld world = new RunningWorld(data, RunningWorld.freePort());
            OwnWorld own = new OwnWorld(world, launch(world, settings, options));
            // also when whoever measures loses patience
            Runtime.getRuntime().addShutdownHook(new Thread(own::close, "end"));
            own.awaitReady();
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(RunningWorld world, Map<String, String> settings, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        command.addAll(List.of(
                "-Dbaedal.terminal=false",
                "-cp",
                System.getProperty("java.class.path"),
                "baedal.Baedal",
                "up",
                "--port=" + world.port(),
                "--data=" + world.data()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(world).toFile());
        builder.environment().putAll(ROOM);
        builder.environment().putAll(settings);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** This process's, which are the start script's; but a world that is to run for long is faster without what a short one learned. */
    private static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-XX:AOTCache"))
                .toList();
    }

    private static Path log(RunningWorld world) {
        return world.data().resolve("up.log");
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        try {
            while (!Files.readString(log(world)).contains("Baedal is ready")) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    String said = Files.readString(log(world)).strip();
                    close();
                    throw new IllegalStateException("The world to be measured did not start: " + said);
                }
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        if (Files.exists(world.data())) {
            try (Stream<Path> tree = Files.walk(world.data())) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
