package baedal.home;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which world is meant. */
public final class Data {

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            defaultValue = "${sys:baedal.home:-.}/.baedal",
            description = "where the world keeps everything (.baedal beside this script)")
    public Path path = Path.of(".baedal");
}
