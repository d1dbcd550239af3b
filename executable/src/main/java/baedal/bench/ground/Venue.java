package baedal.bench.ground;

import baedal.world.RunningWorld;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where it is measured, and where the results go. */
public final class Venue {

    @Option(
            names = "--port",
            description = "measures the demo world that runs there, and whose gateway has to allow it"
                    + " (else one is started for it and ended afterwards)")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            defaultValue = "${sys:baedal.home:-.}/.baedal",
            description = "of the world at --port (.baedal beside the script)")
    private Path data = Path.of(".baedal");

    @Option(
            names = "--out",
            paramLabel = "DIRECTORY",
            description = "where results go (docs/bench/ and the name beside the script)")
    private @Nullable Path out;

    /** @param settings of a world that is started for this, by the names of their environment variables */
    public Ground open(Map<String, String> settings) {
        Integer running = port;
        return running == null ? Ground.own(settings) : new Ground(new RunningWorld(data, running), () -> {});
    }

    public Path out(String name) {
        Path chosen = out;
        return chosen == null ? Path.of(System.getProperty("baedal.home", ".")).resolve("docs/bench/" + name) : chosen;
    }
}
