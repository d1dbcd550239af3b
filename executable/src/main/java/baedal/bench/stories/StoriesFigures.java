package baedal.bench.stories;

import baedal.bench.ground.Backlog;
import baedal.bench.ground.Cpu.Whose;
import baedal.bench.ground.Stage;
import baedal.bench.report.Chart;
import baedal.bench.report.Chart.Point;
import baedal.bench.report.Report;
import baedal.bench.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was measured.
 *
 * @param rising at rising rates; the last one may not have been kept up
 * @param end what was still on its way when everything was over
 */
record StoriesFigures(List<City.Chapter> rising, City.@Nullable Chapter sustained, Backlog end) {

    private static final double GOOD_RATE = 150;

    void write(Report report) {
        City.Chapter main = sustained == null ? rising.getLast() : sustained;
        Stage stage = main.stage();
        report.say(
                "**%s stories/s** over %s s (target %s for 10 minutes); %s of them failed; **backlog at the end: %d**, empty %s s after the last story."
                        .formatted(
                                Table.shown(stage.goodput()),
                                Table.shown(stage.seconds()),
                                Table.shown(GOOD_RATE),
                                Table.shown(stage.bad()),
                                end.all(),
                                Table.shown(main.drained())));
        report.say(
                "A fact shows in the timeline after p50 %s ms, p99 %s ms (target: p99 below 250 ms), on a customer's stream after p50 %s ms, p99 %s ms (target: p50 below 50 ms)."
                        .formatted(
                                Table.shown(main.facts().of(Timelines.IN_TIMELINE, 50)),
                                Table.shown(main.facts().of(Timelines.IN_TIMELINE, 99)),
                                Table.shown(main.facts().of(Witnesses.ON_SCREEN, 50)),
                                Table.shown(main.facts().of(Witnesses.ON_SCREEN, 99))));
        report.table(rates());
        report.say("Each step at " + stage.name() + ", as its caller felt it:");
        report.table(steps(main));
        report.say("What the world's processor time goes to, at " + stage.name() + ":");
        report.table(stage.costs("a story"));
        report.chart("facts", facts());
        report.chart("throughput", throughput());
        report.chart("cpu", cpu());
    }

    private Table rates() {
        Table table = new Table(
                "stories",
                "told/s",
                "failed",
                "looked too early",
                "timeline p50 ms",
                "p99 ms",
                "stream p50 ms",
                "p99 ms",
                "drained s",
                "CPU ms a story: world",
                "PostgreSQL",
                "client",
                "cores busy");
        for (City.Chapter chapter : all()) {
            Stage stage = chapter.stage();
            table.row(
                    stage.name(),
                    stage.goodput(),
                    stage.bad(),
                    chapter.steps().count(Story.NOT_YET),
                    chapter.facts().of(Timelines.IN_TIMELINE, 50),
                    chapter.facts().of(Timelines.IN_TIMELINE, 99),
                    chapter.facts().of(Witnesses.ON_SCREEN, 50),
                    chapter.facts().of(Witnesses.ON_SCREEN, 99),
                    chapter.drained(),
                    stage.cpuMillis(Whose.WORLD),
                    stage.cpuMillis(Whose.POSTGRES),
                    stage.cpuMillis(Whose.CLIENT),
                    stage.processors());
        }
        return table;
    }

    private static Table steps(City.Chapter chapter) {
        Table table = new Table("step", "n", "p50 ms", "p90 ms", "p99 ms", "max ms");
        for (String step : Story.STEPS) {
            table.row(
                    step,
                    chapter.steps().count(step),
                    chapter.steps().of(step, 50),
                    chapter.steps().of(step, 90),
                    chapter.steps().of(step, 99),
                    chapter.steps().of(step, 100));
        }
        return table;
    }

    private Chart facts() {
        return new Chart("How long a fact takes to show", "stories/s", "ms (logarithmic)")
                .logarithmic()
                .line("timeline p50", points(chapter -> chapter.facts().of(Timelines.IN_TIMELINE, 50)))
                .line("timeline p99", points(chapter -> chapter.facts().of(Timelines.IN_TIMELINE, 99)))
                .line("stream p50", points(chapter -> chapter.facts().of(Witnesses.ON_SCREEN, 50)))
                .line("stream p99", points(chapter -> chapter.facts().of(Witnesses.ON_SCREEN, 99)));
    }

    private Chart throughput() {
        return new Chart("Stories told, by stories begun", "begun/s", "told/s")
                .line("told", points(chapter -> chapter.stage().goodput()))
                .line("begun", points(chapter -> chapter.stage().offered()));
    }

    private Chart cpu() {
        Chart chart = new Chart("What a story costs", "stories/s", "ms of CPU a story");
        for (Whose whose : Whose.values()) {
            chart.line(whose.title, points(chapter -> chapter.stage().cpuMillis(whose)));
        }
        return chart;
    }

    private List<City.Chapter> all() {
        List<City.Chapter> all = new ArrayList<>(rising);
        if (sustained != null) {
            all.add(sustained);
        }
        return all;
    }

    private List<Point> points(ToDoubleFunction<City.Chapter> what) {
        return rising.stream()
                .map(chapter -> new Point(chapter.stage().offered(), what.applyAsDouble(chapter)))
                .toList();
    }
}
