package baedal.bench.intake;

import baedal.bench.ground.Cpu.Whose;
import baedal.bench.ground.Stage;
import baedal.bench.report.Chart;
import baedal.bench.report.Chart.Point;
import baedal.bench.report.Report;
import baedal.bench.report.Table;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What was measured.
 *
 * @param pure commits, before and after the orders
 * @param ladder at rising rates; the last one may not have been reached
 * @param warmedUp seconds until everything from the warm-up had arrived everywhere
 * @param drained likewise, after the last order
 */
record IntakeFigures(List<Stage> pure, List<Stage> ladder, Stage saturated, double warmedUp, double drained) {

    private static final double GOOD_RATIO = 0.12;
    private static final double GOOD_RATE = 1_000;

    /** Orders a second at most, whichever way they came. */
    double most() {
        return Stream.concat(ladder.stream(), Stream.of(saturated))
                .mapToDouble(Stage::goodput)
                .max()
                .orElse(0);
    }

    /** Commits a second that the database can do, which is never less than what it just did. */
    double limit() {
        return pure.stream().mapToDouble(Stage::goodput).max().orElse(0);
    }

    double ratio() {
        return most() / limit();
    }

    void write(Report report) {
        Stage calm = ladder.getFirst();
        report.say("**%s orders/s** at most (target %s); pure commits of the same run: %s/s; **ratio %s** (target %s)."
                .formatted(
                        Table.shown(most()),
                        Table.shown(GOOD_RATE),
                        Table.shown(limit()),
                        Table.shown(ratio()),
                        GOOD_RATIO));
        report.say("At %s: p50 %s ms, p99 %s ms (target below 100 ms)."
                .formatted(
                        calm.name(),
                        Table.shown(calm.times().good(50)),
                        Table.shown(calm.times().good(99))));
        report.table(table());
        report.say(
                "Facts still on their way after the last order had arrived everywhere after %s s (after the warm-up: %s s)."
                        .formatted(Table.shown(drained), Table.shown(warmedUp)));
        report.say("What the world's processor time goes to, as fast as it goes:");
        report.table(saturated.costs("an order"));
        report.chart("latency", latencies());
        report.chart("throughput", throughput());
        report.chart("cpu", cpu());
    }

    private Table table() {
        Table table = new Table(
                "stage",
                "good/s",
                "p50 ms",
                "p90 ms",
                "p99 ms",
                "max ms",
                "bad",
                "CPU ms each: world",
                "PostgreSQL",
                "client",
                "cores busy");
        Stream.concat(Stream.concat(ladder.stream(), Stream.of(saturated)), pure.stream())
                .forEach(stage -> table.row(
                        stage.name(),
                        stage.goodput(),
                        stage.times().good(50),
                        stage.times().good(90),
                        stage.times().good(99),
                        stage.times().good(100),
                        stage.bad() == 0 ? "0" : stage.times().counts(),
                        stage.cpuMillis(Whose.WORLD),
                        stage.cpuMillis(Whose.POSTGRES),
                        stage.cpuMillis(Whose.CLIENT),
                        stage.processors()));
        return table;
    }

    private Chart latencies() {
        return new Chart("How long an order takes, by orders a second", "orders/s offered", "ms (logarithmic)")
                .logarithmic()
                .line("p50", points(stage -> stage.times().good(50)))
                .line("p99", points(stage -> stage.times().good(99)))
                .line("max", points(stage -> stage.times().good(100)));
    }

    private Chart throughput() {
        return new Chart("Orders taken, by orders offered", "orders/s offered", "orders/s taken")
                .line("taken", points(Stage::goodput))
                .line("offered", points(Stage::offered));
    }

    private Chart cpu() {
        Chart chart = new Chart("What a paid order costs", "orders/s offered", "ms of CPU an order");
        for (Whose whose : Whose.values()) {
            chart.line(whose.title, points(stage -> stage.cpuMillis(whose)));
        }
        return chart;
    }

    private List<Point> points(ToDoubleFunction<Stage> what) {
        return ladder.stream()
                .sorted(Comparator.comparingDouble(Stage::offered))
                .map(stage -> new Point(stage.offered(), what.applyAsDouble(stage)))
                .toList();
    }
}
