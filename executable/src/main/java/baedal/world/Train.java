package baedal.world;

import baedal.bench.BenchCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A throwaway world that lives through some stories, so that the JVM that runs it can write down what it learned: which classes are
 * loaded and which methods are hot. The start script runs it once after a build, and every later start takes half the time.
 */
@Command(name = "train", hidden = true)
public final class Train implements Callable<Integer> {

    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int ATTEMPTS = 20;

    @Option(names = "--seconds", defaultValue = "10")
    private int seconds;

    @Override
    public Integer call() throws IOException {
        Path directory = Files.createTempDirectory("baedal-train-");
        try {
            DataDirectory data = DataDirectory.taken(directory);
            Logs.into(data.file("baedal.log"));
            Plan plan = Plan.of(List.of(), Map.of());
            WorldPorts ports = freePorts(plan);
            Settings settings = new Settings(plan, ports, new Secrets(data), data, Map.of(), Map.of());
            try (Progress progress = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
                    World world = World.of(settings, false, progress)) {
                world.start();
                if (seconds == 0) {
                    return 0;
                }
                return new CommandLine(new BenchCommand())
                        .execute(
                                "stories",
                                "--port=" + ports.gateway(),
                                "--clients=4",
                                "--warm-up=0",
                                "--seconds=" + seconds,
                                "--out=" + directory.resolve("bench"));
            }
        } finally {
            delete(directory);
        }
    }

    private static WorldPorts freePorts(Plan plan) {
        for (int attempt = 1; ; attempt++) {
            WorldPorts ports = new WorldPorts(ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT));
            try {
                ports.demandFree(plan.parts(), true, true);
                return ports;
            } catch (Refused taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
