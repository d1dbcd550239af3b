package baedal.bench.breaker;

import baedal.bench.breaker.Trial.Phase;
import baedal.bench.ground.Crowd;
import baedal.bench.ground.Ground;
import baedal.bench.ground.Person;
import baedal.bench.ground.Series;
import baedal.bench.ground.Span;
import baedal.bench.ground.Stage;
import baedal.bench.ground.Stages;
import baedal.bench.ground.Venue;
import baedal.bench.report.Progress;
import baedal.bench.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./baedal bench breaker}. */
@Command(
        name = "breaker",
        description = "A payment that is slow, then broken, then well again, with and without each protection"
                + " (about 17 minutes).",
        mixinStandardHelpOptions = true)
public final class BreakerBench implements Callable<Integer> {

    private static final int CUSTOMERS = 40;
    private static final int KITCHENS = 20;
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(60);
    private static final int SIEGE_CLIENTS = 100;
    private static final int MORE_WARM_UPS = 6;
    private static final Duration MORE_WARM_UP = Duration.ofSeconds(10);

    @Mixin
    private Venue venue = new Venue();

    @Option(names = "--rate", defaultValue = "100", description = "orders a second (${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--reads", defaultValue = "50", description = "reads of the view a second (${DEFAULT-VALUE})")
    private int reads;

    @Option(names = "--warm-up", defaultValue = "120", description = "seconds of load before (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--phases",
            split = ",",
            defaultValue = "12,20,15,40",
            description = "seconds of a payment that is well, slow, broken, well again (${DEFAULT-VALUE})")
    private List<Integer> phases = new ArrayList<>();

    @Option(
            names = "--variants",
            split = ",",
            defaultValue = "NONE,TIMEOUT,BULKHEAD,BREAKER",
            description = "which are tried (${DEFAULT-VALUE})")
    private List<Variant> variants = new ArrayList<>();

    @Option(
            names = "--siege",
            defaultValue = "60s",
            converter = Span.class,
            description = "how long 100 clients besiege a payment of 400 to 620 ms (${DEFAULT-VALUE})")
    private Duration siege = Duration.ZERO;

    @Override
    public Integer call() throws Exception {
        Report report = new Report(
                venue.out("breaker"),
                new Progress(System.out),
                "A payment that is slow, then broken, then well again",
                """
                %d orders/s with payment and %d reads/s of orders' timelines, open loop, through the gateway; a new world for each variant,
                %d s of load before the first figure. The payment network answers at once for %d s, after 3 s for %d s, with an error half the time
                for %d s, at once again for %d s. Available is what siege calls so: every answer below 400 (a deal, or an honest "not yet": deferred
                if nothing was started, unknown if an answer is missing and settles by itself).
                """.formatted(rate, reads, warmUp, phases.get(0), phases.get(1), phases.get(2), phases.get(3)));
        List<Tried> tried = new ArrayList<>();
        try (Series series = new Series(report)) {
            for (Variant variant : variants) {
                report.progress().say("Starting a world whose payment is protected by: " + variant.title + " ...");
                try (Ground ground = venue.open(variant.settings())) {
                    tried.add(trying(variant, ground, new Stages(ground, report.progress(), series)));
                }
            }
        }
        new BreakerFigures(tried).write(report);
        report.save();
        return 0;
    }

    private Tried trying(Variant variant, Ground ground, Stages stages) throws Exception {
        Crowd crowd = Crowd.gathered(ground, CUSTOMERS, KITCHENS);
        Person operator = Person.named(ground, "operator");
        Trial trial = new Trial(stages, variant, crowd);
        Network network = new Network(ground.paymentNetwork());
        network.suffer("");
        trial.phase("warm-up", rate / 4, reads, Duration.ofSeconds(warmUp / 3));
        trial.phase("warm-up", rate, reads, Duration.ofSeconds(warmUp - warmUp / 3));
        for (int i = 0; i < MORE_WARM_UPS && !Openings.isWell(operator); i++) {
            // a cold JVM was slower than its breaker thinks proper
            trial.phase("warm-up", rate, reads, MORE_WARM_UP);
        }
        Thread counter = Thread.ofPlatform().name("network").start(network::count);
        List<Phase> lived = new ArrayList<>();
        lived.add(trial.phase("well", rate, reads, Duration.ofSeconds(phases.get(0))));
        network.suffer("{\"latencyMillis\":3000}");
        lived.add(trial.phase("slow", rate, reads, Duration.ofSeconds(phases.get(1))));
        network.suffer("{\"errorRate\":0.5}");
        lived.add(trial.phase("broken", rate, reads, Duration.ofSeconds(phases.get(2))));
        network.suffer("");
        lived.add(trial.phase("well again", rate, reads, Duration.ofSeconds(phases.get(3))));
        counter.interrupt();
        counter.join();
        Openings openings = Openings.told(operator);
        List<Openings.Open> open = openings.open(Instant.now());
        Books books = Books.of(ground, SETTLES_WITHIN);
        Stage besieged = null;
        Books afterwards = null;
        if (variant == Variant.BREAKER && !siege.isZero()) {
            network.suffer("{\"latencyMillis\":400,\"latencyMillisTo\":620}");
            besieged = trial.siege(SIEGE_CLIENTS, siege);
            network.suffer("");
            afterwards = Books.of(ground, SETTLES_WITHIN);
        }
        return new Tried(
                variant,
                lived,
                trial.pulse(),
                openings,
                open.stream()
                        .mapToLong(each -> network.calls(each.from(), each.to()))
                        .sum(),
                open.stream()
                        .mapToDouble(
                                each -> Duration.between(each.from(), each.to()).toMillis() / 1_000.0)
                        .sum(),
                books,
                besieged,
                afterwards);
    }
}
