package baedal.world;

import baedal.home.DataDirectory;
import baedal.home.Secrets;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A throwaway world that lives through some stories, so that the JVM that runs it can write down what it learned: which classes are
 * loaded and which methods are hot. The start script runs it once after a build, and every later start takes half the time.
 */
@Command(name = "train", hidden = true)
public final class Train implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec self;

    @Option(names = "--seconds", defaultValue = "10")
    private int seconds;

    @Override
    public Integer call() throws IOException {
        Path directory = Files.createTempDirectory("baedal-train-");
        try {
            DataDirectory data = DataDirectory.taken(directory);
            Logs.into(data.file("baedal.log"));
            Plan plan = Plan.of(List.of(), Map.of());
            WorldPorts ports = new WorldPorts(RunningWorld.freePort());
            Settings settings = new Settings(plan, ports, new Secrets(data), data, Map.of(), Map.of());
            try (Control _ = new Control(data, settings.secrets().of("control"), _ -> "Only for training.");
                    Progress progress = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
                    World world = World.of(settings, false, progress)) {
                world.start();
                if (seconds == 0) {
                    return 0;
                }
                return self.root()
                        .commandLine()
                        .execute(
                                "bench",
                                "stories",
                                "--port=" + ports.gateway(),
                                "--data=" + directory,
                                "--rates=15",
                                "--warm-up=0",
                                "--sustain=0s",
                                "--seconds=" + seconds,
                                "--out=" + directory.resolve("bench"));
            }
        } finally {
            delete(directory);
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
