package baedal.bench.growth;

import baedal.bench.ground.Cpu.Whose;
import baedal.bench.load.Times;
import baedal.bench.report.Chart;
import baedal.bench.report.Chart.Point;
import baedal.bench.report.Report;
import baedal.bench.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was seen, from the smallest size to the largest, and at last with many open deliveries. */
record GrowthFigures(List<Sight> sights) {

    private static final double GROWS_AT_MOST = 1.5;
    private static final double NEARBY_MILLIS = 10;
    private static final String NEARBY = "nearby, READY";
    private static final int SHOWN = 15;
    private static final int SHOWN_OF_A_STATEMENT = 110;

    void write(Report report) {
        List<Sight> ended = sights.stream().filter(sight -> sight.open() == 0).toList();
        Sight first = ended.getFirst();
        Sight last = ended.getLast();
        report.say(
                "From %s to %s stored orders: an order costs %s → %s ms of CPU (**×%s**, target ×%s), its p99 %s → %s ms (**×%s**)."
                        .formatted(
                                first.title(),
                                last.title(),
                                Table.shown(first.cost()),
                                Table.shown(last.cost()),
                                Table.shown(last.cost() / first.cost()),
                                GROWS_AT_MOST,
                                Table.shown(first.intake().times().good(99)),
                                Table.shown(last.intake().times().good(99)),
                                Table.shown(last.intake().times().good(99)
                                        / first.intake().times().good(99))));
        Sight end = sights.getLast();
        if (end.open() > 0) {
            report.say(
                    "Nearby with %,d open deliveries: p50 %s ms, **p99 %s ms** (target below %s ms); beside every other look p99 %s ms."
                            .formatted(
                                    end.open(),
                                    Table.shown(end.nearby().times().of(NEARBY, 50)),
                                    Table.shown(end.nearby().times().of(NEARBY, 99)),
                                    NEARBY_MILLIS,
                                    Table.shown(end.looks().times().of(NEARBY, 99))));
        }
        report.table(orders());
        report.say("Looks, in ms:");
        report.table(looks());
        report.say("Statements whose mean time grew most, among those that took most of PostgreSQL's time:");
        report.table(statements(first, end));
        report.chart("cost", chart("What a paid order costs", "ms of CPU an order", Sight::cost));
        report.chart(
                "p99",
                chart(
                        "How long an order takes",
                        "p99, ms",
                        sight -> sight.intake().times().good(99)));
        raw(report);
    }

    private Table orders() {
        Table table = new Table(
                "stored", "placed/s", "failed", "p50 ms", "p99 ms", "CPU ms each: world", "PostgreSQL", "together");
        for (Sight sight : sights) {
            Times times = sight.intake().times();
            table.row(
                    sight.title(),
                    sight.intake().goodput(),
                    times.bad(),
                    times.good(50),
                    times.good(99),
                    sight.intake().cpuMillis(Whose.WORLD),
                    sight.intake().cpuMillis(Whose.POSTGRES),
                    sight.cost());
        }
        return table;
    }

    private Table looks() {
        List<String> head = new ArrayList<>(List.of("look"));
        sights.forEach(sight -> {
            head.add(sight.title() + ": p50");
            head.add("p99");
        });
        Table table = new Table(head.toArray(String[]::new));
        for (String name : sights.getFirst().looks().times().names()) {
            List<Object> row = new ArrayList<>(List.of(name));
            for (Sight sight : sights) {
                row.add(sight.looks().times().of(name, 50));
                row.add(sight.looks().times().of(name, 99));
            }
            table.row(row.toArray());
        }
        return table;
    }

    private record Grown(Statements.Line then, Statements.Line now) {

        double times() {
            return now.meanMillis() / then.meanMillis();
        }
    }

    private Table statements(Sight before, Sight after) {
        Table table = new Table("service", "mean ms", "then", "blocks", "then", "statement");
        before.statements().stream()
                .flatMap(then -> after.statements().stream()
                        .filter(now ->
                                now.id().equals(then.id()) && now.database().equals(then.database()))
                        .map(now -> new Grown(then, now)))
                .sorted(Comparator.comparingDouble(Grown::times).reversed())
                .limit(SHOWN)
                .forEach(grown -> table.row(
                        grown.now.database(),
                        grown.then.meanMillis(),
                        grown.now.meanMillis(),
                        grown.then.blocks(),
                        grown.now.blocks(),
                        "`" + shortened(grown.now.query()) + "`"));
        return table;
    }

    private static String shortened(String query) {
        return query.substring(0, Math.min(SHOWN_OF_A_STATEMENT, query.length()))
                .replace('|', ' ');
    }

    private Chart chart(String title, String unit, ToDoubleFunction<Sight> what) {
        List<Point> points = sights.stream()
                .filter(sight -> sight.open() == 0)
                .map(sight -> new Point(Math.log10((double) sight.orders()), what.applyAsDouble(sight)))
                .toList();
        return new Chart(title, "stored orders, as a power of ten", unit).line(unit, points);
    }

    private void raw(Report report) {
        StringBuilder csv = new StringBuilder(Statements.Line.HEAD);
        sights.forEach(sight -> sight.statements()
                .forEach(line -> csv.append("%d,%d,".formatted(sight.orders(), sight.open()))
                        .append(line.csv())));
        try {
            Files.writeString(report.file("statements.csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
