package baedal.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./baedal bench all}: one after the other, each in a world of its own. */
@Command(
        name = "all",
        description = "Every one of them, one after the other (about an hour).",
        mixinStandardHelpOptions = true)
final class AllBenches implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec self;

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        List<String> names = self.parent().subcommands().keySet().stream()
                .filter(name -> !name.equals(self.name()))
                .toList();
        int worst = 0;
        for (String name : names) {
            System.out.printf("%n== %s (%d of %d) ==%n", name, names.indexOf(name) + 1, names.size());
            worst = Math.max(worst, self.root().commandLine().execute("bench", name));
        }
        System.out.printf(
                "%nAll of it took %d min.%n",
                Duration.ofNanos(System.nanoTime() - begin).toMinutes());
        return worst;
    }
}
