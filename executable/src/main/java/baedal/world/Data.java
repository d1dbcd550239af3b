package baedal.world;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which world is meant. */
final class Data {

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            defaultValue = "${sys:baedal.home:-.}/.baedal",
            description = "where the world keeps everything (.baedal beside this script)")
    Path path = Path.of(".baedal");
}
