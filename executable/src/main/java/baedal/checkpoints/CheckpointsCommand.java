package baedal.checkpoints;

import baedal.evidence.Checkpoint;
import baedal.evidence.Examination;
import baedal.evidence.MarkdownPage;
import baedal.evidence.Terminal;
import baedal.evidence.Verdict;
import baedal.home.Data;
import baedal.world.RunningWorld;
import baedal.world.ThrowawayWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./baedal checkpoints}. */
@Command(
        name = "checkpoints",
        description = {
            "Shows the six patterns working, with the evidence for each and a verdict; the exit code is 1 if one fails.",
            "",
            "It looks at the demo world that runs on --data, stops services of it and starts them again, and makes its payment"
                    + " network slow for a while; in the end everything is as it was. Where none runs it starts one for itself,"
                    + " on free ports and with data of its own, and ends it afterwards.",
            "",
            "The patterns:",
            "  saga              publish and subscribe: request, record on Kafka, row at the subscriber",
            "  cqrs              the view state by state, without the store, and built anew from Kafka",
            "  compensation      cancelled and rejected: facts, rows and ledger by one order id",
            "  request-response  without payment no deal; without the store a deal",
            "  circuit-breaker   before, while and after the payment network hangs, under load",
            "  gateway           routes, tokens, limits, a service that is down",
            ""
        },
        mixinStandardHelpOptions = true)
public final class CheckpointsCommand implements Callable<Integer> {

    private static final int SECONDS_TO_UNDO = 60;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Data data = new Data();

    @Option(names = "--port", description = "refuses a world on --data whose gateway listens on another port")
    private @Nullable Integer port;

    @Option(names = "--own-world", description = "leaves a running world alone and starts one for this")
    private boolean ownWorld;

    @Option(names = "--only", split = ",", paramLabel = "PATTERN", description = "only these, such as saga,cqrs")
    private List<Pattern> only = List.of();

    @Option(
            names = "--markdown",
            arity = "0..1",
            paramLabel = "FILE",
            fallbackValue = "${sys:baedal.home:-.}/docs/checkpoints.md",
            description = "writes the same evidence there as well (docs/checkpoints.md beside this script)")
    private @Nullable Path markdown;

    private final Terminal terminal = new Terminal(System.out, Boolean.getBoolean("baedal.terminal"));
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Integer call() throws IOException {
        Thread here = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endPolitely(here), "end"));
        try {
            Optional<RunningWorld> running = ownWorld ? Optional.empty() : running();
            return running.isPresent() ? atRunning(running.get()) : atOwn();
        } catch (InterruptedException enough) {
            terminal.say("\nInterrupted; what was disturbed is as it was.");
            return 1;
        } finally {
            ended.countDown();
        }
    }

    private Optional<RunningWorld> running() {
        Optional<RunningWorld> running = RunningWorld.on(data.path);
        Integer wanted = port;
        if (running.isPresent() && wanted != null && wanted != running.get().port()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The world on " + data.path + " listens on " + running.get().port() + ", not on " + wanted
                            + ": say with --data which world is meant.");
        }
        return running;
    }

    private int atRunning(RunningWorld world) throws InterruptedException, IOException {
        world.logInto("checkpoints.log");
        terminal.say("Looking at the world on http://localhost:" + world.port() + ".");
        Scene scene = new Scene(world);
        try {
            return examine(scene);
        } finally {
            terminal.waiting("cancelling orders that are left");
            scene.tidy();
            terminal.say("");
        }
    }

    private int atOwn() throws InterruptedException, IOException {
        terminal.say(
                (ownWorld ? "A" : "No world runs on " + data.path + ": a") + " world of its own is started for this.");
        ThrowawayWorld own = ThrowawayWorld.start(System.out);
        try (own) {
            Scene scene = new Scene(own.running());
            scene.warmUp();
            int code = examine(scene);
            terminal.waiting("ending the world that was started for this");
            return code;
        }
    }

    private int examine(Scene scene) throws InterruptedException, IOException {
        List<Checkpoint> checkpoints = Stream.of(Pattern.values())
                .filter(pattern -> only.isEmpty() || only.contains(pattern))
                .map(pattern -> pattern.at(scene))
                .toList();
        List<Verdict> verdicts = new Examination(checkpoints, terminal, scene.disturbances::undo).run();
        Path page = markdown;
        if (page != null) {
            Files.writeString(page, MarkdownPage.of(verdicts));
            terminal.say("\n  Written to " + page + ".");
        }
        return verdicts.stream().allMatch(Verdict::passed) ? 0 : 1;
    }

    /** Gives the thread that has disturbed the world the time to undo it. */
    private void endPolitely(Thread examiner) {
        examiner.interrupt();
        try {
            if (!ended.await(SECONDS_TO_UNDO, TimeUnit.SECONDS)) {
                System.err.println("Not everything could be undone: ./baedal start SERVICE starts what is down.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
