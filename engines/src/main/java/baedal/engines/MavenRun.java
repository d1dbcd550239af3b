package baedal.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Maven process that this JVM tests for, if there is one, and where it keeps its notes. */
record MavenRun(Optional<Long> maven, Path record) {

    static MavenRun current() {
        Optional<Long> maven = ancestors().filter(MavenRun::isMaven).findFirst().map(ProcessHandle::pid);
        String name = "test-engines-" + maven.map(String::valueOf).orElse("without-maven");
        return new MavenRun(maven, root().resolve("target").resolve(name));
    }

    private static Stream<ProcessHandle> ancestors() {
        return Stream.iterate(
                        ProcessHandle.current().parent(),
                        Optional::isPresent,
                        parent -> parent.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream);
    }

    private static boolean isMaven(ProcessHandle process) {
        List<String> arguments = process.info().arguments().map(Arrays::asList).orElseGet(List::of);
        return arguments.stream().anyMatch(argument -> argument.endsWith("plexus.classworlds.launcher.Launcher"));
    }

    /** The topmost directory with a Maven project: all modules share what lies there. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve(".mvn")))
                .findFirst()
                .orElse(here);
    }
}
