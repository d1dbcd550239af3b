package baedal.bench.isolation;

import baedal.bench.ground.Backlog;
import baedal.bench.ground.Crowd;
import baedal.bench.ground.Ground;
import baedal.bench.ground.Person;
import baedal.bench.ground.Pulse;
import baedal.bench.ground.Series;
import baedal.bench.ground.Span;
import baedal.bench.ground.Stage;
import baedal.bench.ground.Stages;
import baedal.bench.ground.Venue;
import baedal.bench.report.Chart;
import baedal.bench.report.Progress;
import baedal.bench.report.Report;
import baedal.bench.report.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./baedal bench isolation}. */
@Command(
        name = "isolation",
        description = "Store, delivery, notification, tracking and Kafka, each stopped for a while under load"
                + " (about 10 minutes).",
        mixinStandardHelpOptions = true)
public final class IsolationBench implements Callable<Integer> {

    private static final int CUSTOMERS = 40;
    private static final int KITCHENS = 20;
    private static final Duration BEFORE = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int GENTLY = 4;

    @Mixin
    private Venue venue = new Venue();

    @Option(names = "--rate", defaultValue = "100", description = "orders a second (${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--warm-up", defaultValue = "40", description = "seconds of load before (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--down",
            defaultValue = "60s",
            converter = Span.class,
            description = "how long each is stopped (${DEFAULT-VALUE})")
    private Duration down = Duration.ZERO;

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "store,delivery,notification,tracking,kafka",
            description = "which (${DEFAULT-VALUE})")
    private List<String> parts = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Report report = new Report(
                venue.out("isolation"), new Progress(System.out), "Orders while others are down", """
                %d paid orders/s through the gateway, open loop, without a pause. Each part is stopped for %d s and started again. An order is good if
                it is answered with 201: paid and placed. Caught up: no service and no reader is more than a second of this load behind; the
                time counts from when the part runs again, and orders keep coming in. %d s of load before the first figure.
                """.formatted(
                                rate, down.toSeconds(), warmUp));
        report.progress().say("Starting a world to measure ...");
        try (Ground ground = venue.open(Map.of());
                Stages stages = new Stages(ground, report.progress(), new Series(report))) {
            write(report, ground, stages);
        }
        report.save();
        return 0;
    }

    private void write(Report report, Ground ground, Stages stages) throws Exception {
        Person operator = Person.named(ground, "operator");
        Crowd crowd = Crowd.gathered(ground, CUSTOMERS, KITCHENS);
        Duration gently = Duration.ofSeconds(warmUp / GENTLY);
        new Outage.Place(ground, stages, crowd, operator, new Pulse(), Math.max(1, rate / GENTLY))
                .load("warm-up, gently", gently);
        new Outage.Place(ground, stages, crowd, operator, new Pulse(), rate)
                .load("warm-up", Duration.ofSeconds(warmUp).minus(gently));
        Outage.Place place = new Outage.Place(ground, stages, crowd, operator, new Pulse(), rate);
        Chart chart = new Chart("Orders taken while others are down", "seconds", "orders/s");
        Table table = new Table(
                "down",
                "orders meanwhile",
                "good %",
                "p50 ms",
                "p99 ms",
                "p99 before",
                "bad, while it was stopped or came back",
                "its start, s",
                "caught up after, s");
        long bad = 0;
        double slowest = 0;
        for (String part : parts) {
            Outage outage = Outage.of(part, place, BEFORE, down);
            Stage without = outage.down();
            chart.mark(outage.stopped(), part + " stops").mark(outage.returned(), "");
            bad += without.bad()
                    + outage.back().bad()
                    + without.late()
                    + outage.back().late();
            slowest = outage.caughtUp() < 0 ? Double.POSITIVE_INFINITY : Math.max(slowest, outage.caughtUp());
            table.row(
                    part,
                    without.times().good() + without.bad(),
                    "%.2f"
                            .formatted(100.0
                                    * without.times().good()
                                    / (without.times().good() + without.bad())),
                    without.times().good(50),
                    without.times().good(99),
                    outage.before().times().good(99),
                    without.bad() + outage.back().bad() == 0
                            ? "0"
                            : without.times().counts() + " / "
                                    + outage.back().times().counts(),
                    outage.started(),
                    outage.caughtUp());
        }
        double drained = Backlog.drained(operator, PATIENCE);
        report.say(
                "**%d orders were not taken** while something was stopped or came back (target 0); everyone had caught up after at most **%s s** (target below 20 s). Nothing was left %s s after the last order."
                        .formatted(bad, Table.shown(slowest), Table.shown(drained)));
        report.table(table);
        report.chart("orders", chart.line("paid and placed", place.pulse().good()));
    }
}
