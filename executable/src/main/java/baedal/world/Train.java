package baedal.world;

import java.io.PrintStream;
import java.util.concurrent.Callable;
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
    public Integer call() {
        ThrowawayWorld own = ThrowawayWorld.start(new PrintStream(PrintStream.nullOutputStream()));
        try (own) {
            RunningWorld world = own.running();
            return seconds == 0
                    ? 0
                    : self.root()
                            .commandLine()
                            .execute(
                                    "bench",
                                    "stories",
                                    "--port=" + world.port(),
                                    "--data=" + world.data(),
                                    "--rates=15",
                                    "--warm-up=0",
                                    "--sustain=0s",
                                    "--seconds=" + seconds,
                                    "--out=" + world.data().resolve("bench"));
        }
    }
}
