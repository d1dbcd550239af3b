package baedal.world;

import baedal.home.Data;
import baedal.home.Refused;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./baedal stop [SERVICE]}. */
@Command(
        name = "stop",
        description = "Stops one service of the running world, or all of it.",
        mixinStandardHelpOptions = true)
public final class Stop implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Mixin
    private Data data = new Data();

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "such as store, or kafka; without it, everything")
    private @Nullable String service;

    @Override
    public void run() {
        if (service != null) {
            System.out.println(Control.ask(data.path, "stop " + service));
            return;
        }
        var process = ProcessHandle.of(Control.process(data.path));
        System.out.println(Control.ask(data.path, "end"));
        try {
            if (process.isPresent()) {
                process.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (TimeoutException e) {
            throw new Refused("It has not ended after " + PATIENCE.toSeconds() + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
