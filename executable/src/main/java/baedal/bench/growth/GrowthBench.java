package baedal.bench.growth;

import baedal.bench.ground.Backlog;
import baedal.bench.ground.Crowd;
import baedal.bench.ground.Ground;
import baedal.bench.ground.Person;
import baedal.bench.ground.Series;
import baedal.bench.ground.Stage;
import baedal.bench.ground.Stages;
import baedal.bench.ground.Venue;
import baedal.bench.load.OpenLoop;
import baedal.bench.load.Outcome;
import baedal.bench.report.Progress;
import baedal.bench.report.Report;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./baedal bench growth}. */
@Command(
        name = "growth",
        description =
                "What an order and a look at orders cost with ever more of them stored (about 15 minutes to a million"
                        + " and 20 GB of disk meanwhile).",
        mixinStandardHelpOptions = true)
public final class GrowthBench implements Callable<Integer> {

    private static final int CUSTOMERS = 100;
    private static final int KITCHENS = 20;
    private static final double EACH_LOOK = 5;
    private static final double NEARBY_ALONE = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Mixin
    private Venue venue = new Venue();

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "orders that are stored (${DEFAULT-VALUE}; 10000000 needs 200 GB and hours)")
    private List<Long> sizes = new ArrayList<>();

    @Option(
            names = "--open",
            defaultValue = "100000",
            description = "deliveries that wait for a rider, at last (${DEFAULT-VALUE}; 0: none)")
    private long open;

    @Option(
            names = "--stored",
            defaultValue = "0",
            description = "orders that an earlier run left in the world at --port (${DEFAULT-VALUE})")
    private long stored;

    @Option(names = "--rate", defaultValue = "100", description = "orders a second (${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--warm-up", defaultValue = "60", description = "seconds of load before (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "of orders, and of looks, at each size (${DEFAULT-VALUE})")
    private int seconds;

    @Override
    public Integer call() throws Exception {
        Report report = new Report(
                venue.out("growth"), new Progress(System.out), "Growth: what more stored orders cost", """
                    Real orders are played through the API, then copied in SQL, in every service's database, with ids, customers, numbers and times of their
                    own; 8 s apart, into the past. At each size %d orders/s for %d s, then every look 5 times a second for %d s, then nearby alone 50
                    times a second, open loop, on a world that was warmed up for %d s. World, PostgreSQL (128 MB of shared buffers), Kafka and this client
                    share the machine. plans-*.txt: EXPLAIN (ANALYZE, BUFFERS) of the services' statements as they sent them; statements.csv: PostgreSQL's own count of each, also of those
                    that nobody waits for.
                    """.formatted(
                                rate, seconds, seconds, warmUp));
        report.progress().say("Starting a world to measure ...");
        try (Ground ground = venue.open(Map.of());
                Stages stages = new Stages(ground, report.progress(), new Series(report))) {
            new GrowthFigures(measure(ground, stages, report)).write(report);
        }
        report.save();
        return 0;
    }

    private List<Sight> measure(Ground ground, Stages stages, Report report) throws Exception {
        Crowd crowd = Crowd.gathered(ground, CUSTOMERS, KITCHENS);
        Person operator = Person.named(ground, "operator");
        Depot depot = new Depot(ground, Models.played(ground, crowd), crowd, stored, report.progress());
        Plans plans = Plans.of(ground);
        plans.prepare();
        orders(stages, crowd, "warm-up, slow", rate / 4, warmUp / 3);
        orders(stages, crowd, "warm-up", rate, warmUp - warmUp / 3);
        List<Sight> sights = new ArrayList<>();
        for (long size : sizes) {
            depot.holdEnded(size);
            sights.add(look(ground, stages, report, crowd, size, 0));
        }
        if (open > 0) {
            depot.holdOpen(open);
            sights.add(look(ground, stages, report, crowd, sizes.getLast(), open));
        }
        if (Backlog.drained(operator, PATIENCE) < 0) {
            report.say("Some facts are still on their way.");
        }
        return sights;
    }

    private Sight look(Ground ground, Stages stages, Report report, Crowd crowd, long size, long waiting)
            throws IOException, SQLException, InterruptedException {
        List<Look> looks = Look.all(ground, crowd);
        String title = "%,d".formatted(size) + (waiting == 0 ? "" : " + %,d open".formatted(waiting));
        double often = EACH_LOOK * looks.size();
        Look.take(stages, looks, title + ": first looks", often, 3);
        Statements statements = new Statements(ground.world().superuser("postgres"));
        statements.begin();
        Stage intake = orders(stages, crowd, title + ": orders", rate, seconds);
        Stage looked = Look.take(stages, looks, title + ": looks", often, seconds);
        List<Look> nearby = looks.stream().filter(Look::isNearby).toList();
        Stage alone = Look.take(stages, nearby, title + ": nearby alone", NEARBY_ALONE, seconds);
        Sight sight = new Sight(size, waiting, intake, looked, alone, statements.lines());
        Plans.of(ground)
                .write(() -> once(looks, crowd), report.file("plans-" + size + (waiting == 0 ? "" : "-open") + ".txt"));
        return sight;
    }

    private static Stage orders(Stages stages, Crowd crowd, String name, int perSecond, int howLong)
            throws InterruptedException {
        Duration time = Duration.ofSeconds(howLong);
        return stages.run(
                name,
                perSecond,
                time,
                times -> new OpenLoop(256).run(perSecond, time, times, n -> Outcome.of(crowd.order(n))));
    }

    /** Also what the clocks do meanwhile. */
    private static void once(List<Look> looks, Crowd crowd) throws IOException, InterruptedException {
        crowd.order(0).ok();
        for (Look look : looks) {
            look.taken();
        }
        Thread.sleep(Duration.ofSeconds(2));
    }
}
