package baedal.world;

import baedal.home.DataDirectory;
import baedal.home.Secrets;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A demo world in this process, on free ports and with data of its own, of which nothing is left. */
public final class ThrowawayWorld implements AutoCloseable {

    private final Settings settings;
    private final World world;
    private final Control control;

    private ThrowawayWorld(Settings settings, World world) {
        this.settings = settings;
        this.world = world;
        this.control =
                new Control(settings.data(), settings.secrets().of("control"), Up.answering(world, settings.ports()));
    }

    /** Returns when it is ready, and tells meanwhile what it waits for. */
    public static ThrowawayWorld start(PrintStream out) {
        Settings settings = settings();
        Logs.into(settings.data().file("baedal.log"));
        try (Progress progress = new Progress(out, Boolean.getBoolean("baedal.terminal"))) {
            ThrowawayWorld own = new ThrowawayWorld(settings, World.of(settings, false, progress));
            try {
                own.world.start();
            } catch (RuntimeException e) {
                own.close();
                throw e;
            }
            return own;
        }
    }

    public RunningWorld running() {
        return new RunningWorld(settings.data().path(), settings.ports().gateway());
    }

    @Override
    public void close() {
        control.close();
        world.close();
        delete(settings.data().path());
    }

    private static Settings settings() {
        try {
            DataDirectory data = DataDirectory.taken(Files.createTempDirectory("baedal-"));
            WorldPorts ports = new WorldPorts(RunningWorld.freePort());
            return new Settings(Plan.of(List.of(), Map.of()), ports, new Secrets(data), data, Map.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
