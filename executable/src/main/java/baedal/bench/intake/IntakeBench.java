package baedal.bench.intake;

import baedal.bench.ground.Backlog;
import baedal.bench.ground.Crowd;
import baedal.bench.ground.Ground;
import baedal.bench.ground.Person;
import baedal.bench.ground.Series;
import baedal.bench.ground.Stage;
import baedal.bench.ground.Stages;
import baedal.bench.ground.Venue;
import baedal.bench.load.ClosedLoop;
import baedal.bench.load.OpenLoop;
import baedal.bench.load.Outcome;
import baedal.bench.report.Progress;
import baedal.bench.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./baedal bench intake}. */
@Command(
        name = "intake",
        description = "Paid orders a second, at rising rates to saturation, beside pure commits on the same PostgreSQL"
                + " (about 7 minutes).",
        mixinStandardHelpOptions = true)
public final class IntakeBench implements Callable<Integer> {

    private static final int CUSTOMERS = 40;
    private static final int KITCHENS = 20;
    private static final double KEEPS_UP = 0.93;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The first seconds after a silence are a case of their own, not that rate's. */
    private static final Duration BEGINNING = Duration.ofSeconds(3);

    @Mixin
    private Venue venue = new Venue();

    @Option(names = "--warm-up", defaultValue = "180", description = "seconds of load before (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--seconds", defaultValue = "10", description = "for each rate (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "150,300,450,600,750,900,1050,1200,1400,1600,1800,2000",
            description = "orders a second, until they are no longer reached (${DEFAULT-VALUE})")
    private List<Integer> rates = new ArrayList<>();

    @Option(names = "--at-once", defaultValue = "64", description = "orders under way at most (${DEFAULT-VALUE})")
    private int atOnce;

    @Option(names = "--connections", defaultValue = "16", description = "of the pure commits (${DEFAULT-VALUE})")
    private int connections;

    @Override
    public Integer call() throws Exception {
        Report report =
                new Report(venue.out("intake"), new Progress(System.out), "Intake: paid orders a second", """
                    `POST /api/orders` with payment through the gateway: four durable commits, one call to the payment network, each order. Open
                    loop: an order counts from when it was due; at most %d are under way, whoever waits beyond that waits on the clock. World, PostgreSQL,
                    Kafka and this client share the machine. %d s of load before the first figure; then %d s each, after %d s at that rate that count
                    for nothing (their seconds are in the raw data).
                    """.formatted(
                                atOnce, warmUp, seconds, BEGINNING.toSeconds()));
        report.progress().say("Starting a world to measure ...");
        try (Ground ground = venue.open(Map.of());
                Stages stages = new Stages(ground, report.progress(), new Series(report))) {
            measure(ground, stages).write(report);
        }
        report.save();
        return 0;
    }

    private IntakeFigures measure(Ground ground, Stages stages) throws Exception {
        Crowd crowd = Crowd.gathered(ground, CUSTOMERS, KITCHENS);
        Person operator = Person.named(ground, "operator");
        PureCommits pure = new PureCommits(ground.world().superuser("postgres"), connections);
        pure.prepare();
        warmUp(stages, crowd);
        double first = Backlog.drained(operator, PATIENCE);
        Stage before = pure(stages, pure, "pure commits before");
        List<Stage> ladder = new ArrayList<>();
        for (int rate : rates) {
            ladder.add(open(stages, crowd, rate));
            if (ladder.getLast().goodput() < KEEPS_UP * rate) {
                break;
            }
        }
        Stage saturated = saturated(stages, crowd);
        double drained = Backlog.drained(operator, PATIENCE);
        Stage after = pure(stages, pure, "pure commits after");
        return new IntakeFigures(List.of(before, after), ladder, saturated, first, drained);
    }

    /** Gently, then as fast as it goes, so that the compilers see the load that is to come; gently again until they rest. */
    private void warmUp(Stages stages, Crowd crowd) throws InterruptedException {
        Duration sixth = Duration.ofSeconds(warmUp).dividedBy(6);
        int gentle = rates.getFirst();
        atRate(stages, crowd, "warm-up", gentle, sixth);
        stages.run("warm-up, fast", 0, sixth.multipliedBy(4), times -> {
            new ClosedLoop(atOnce, Duration.ZERO).run(sixth.multipliedBy(4), times, n -> order(crowd, n));
            return 0;
        });
        atRate(stages, crowd, "warm-up, gently again", gentle, sixth);
    }

    private Stage open(Stages stages, Crowd crowd, int rate) throws InterruptedException {
        atRate(stages, crowd, rate + "/s, beginning", rate, BEGINNING);
        return atRate(stages, crowd, rate + "/s", rate, Duration.ofSeconds(seconds));
    }

    private Stage atRate(Stages stages, Crowd crowd, String name, int rate, Duration howLong)
            throws InterruptedException {
        return stages.run(
                name, rate, howLong, times -> new OpenLoop(atOnce).run(rate, howLong, times, n -> order(crowd, n)));
    }

    private Stage saturated(Stages stages, Crowd crowd) throws InterruptedException {
        Duration time = Duration.ofSeconds(2L * seconds);
        return stages.run("as fast as it goes", 0, time, times -> {
            new ClosedLoop(atOnce, Duration.ZERO).run(time, times, n -> order(crowd, n));
            return 0;
        });
    }

    private Stage pure(Stages stages, PureCommits pure, String name) throws InterruptedException {
        Duration time = Duration.ofSeconds(seconds);
        return stages.run(name, 0, time, times -> {
            pure.run(time, times);
            return 0;
        });
    }

    private static Outcome order(Crowd crowd, long number) throws java.io.IOException {
        return Outcome.of(crowd.order(number));
    }
}
