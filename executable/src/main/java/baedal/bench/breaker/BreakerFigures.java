package baedal.bench.breaker;

import baedal.bench.breaker.Trial.Phase;
import baedal.bench.load.Times;
import baedal.bench.report.Chart;
import baedal.bench.report.Report;
import baedal.bench.report.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the trials say. */
record BreakerFigures(List<Tried> tried) {

    private static final String DEFERRED = Taken.DEFERRED.name();
    private static final String UNKNOWN = Taken.UNKNOWN.name();

    void write(Report report) {
        tried.stream().filter(one -> one.siege() != null).forEach(one -> siege(report, one));
        tried.stream().filter(one -> one.variant() == Variant.BREAKER).forEach(one -> verdict(report, one));
        report.table(phases());
        report.say(
                "When everything had settled, the network's ledger against the orders, and how fast it was well again:");
        report.table(ends());
        Chart chart = new Chart("Deals a second while payment is well, slow, broken, well again", "seconds", "deals/s");
        tried.forEach(one -> chart.line(one.variant().title, one.pulse().good()));
        tried.getLast().phases().forEach(phase -> chart.mark(phase.second(), phase.name()));
        report.chart("deals", chart);
        report.chart("reads", reads());
    }

    private static void siege(Report report, Tried one) {
        var siege = Objects.requireNonNull(one.siege());
        var books = Objects.requireNonNull(one.siegeBooks());
        report.say(
                "**100 clients, %s s, a payment of 400–620 ms: availability %s %%, %s orders/s** (p50 %s ms, p99 %s ms; %s), %d unpaid deals. The classroom's figures for this load: 63.55 %% and 17 orders/s. Target: 100 %% and 150 orders/s."
                        .formatted(
                                Table.shown(Math.rint(siege.seconds())),
                                percent(Taken.availability(siege.times())),
                                Table.shown(siege.goodput()),
                                Table.shown(siege.times().good(50)),
                                Table.shown(siege.times().good(99)),
                                siege.times().counts(),
                                books.unpaid()));
    }

    private static void verdict(Report report, Tried one) {
        Phase slow = one.phases().get(1);
        Phase again = one.phases().get(3);
        report.say(
                "The breaker opened %s s after payment hung and closed %s s after it was well (target below 35 s). While it was open (%s s in all) the network was called %s times, for orders under way before, for probes and for settling; a customer was told to pay later after p50 %s ms, p99 %s ms (target: p99 below 20 ms). Reads' p99: %s ms while payment hung against %s ms while it was well."
                        .formatted(
                                seconds(one.openings().first("OPEN", slow.begin()), slow.begin()),
                                seconds(one.openings().first("CLOSED", again.begin()), again.begin()),
                                Table.shown(one.open()),
                                Table.shown(one.network()),
                                Table.shown(slow.orders().times().of(DEFERRED, 50)),
                                Table.shown(slow.orders().times().of(DEFERRED, 99)),
                                Table.shown(slow.reads().good(99)),
                                Table.shown(one.phases().getFirst().reads().good(99))));
    }

    private Table phases() {
        Table table = new Table(
                "protected by",
                "payment is",
                "deals/s",
                "available %",
                "deferred",
                "p99 ms",
                "unknown",
                "p99 ms",
                "refused or no answer",
                "not even sent",
                "deals p50 ms",
                "p99 ms",
                "reads p50 ms",
                "p99 ms");
        for (Tried one : tried) {
            for (Phase phase : one.phases()) {
                Times orders = phase.orders().times();
                table.row(
                        one.variant().title,
                        phase.name(),
                        phase.orders().goodput(),
                        percent(Taken.availability(orders)),
                        orders.count(DEFERRED),
                        orders.of(DEFERRED, 99),
                        orders.count(UNKNOWN),
                        orders.of(UNKNOWN, 99),
                        orders.bad() - orders.count(DEFERRED) - orders.count(UNKNOWN),
                        phase.orders().late(),
                        orders.good(50),
                        orders.good(99),
                        phase.reads().good(50),
                        phase.reads().good(99));
            }
        }
        return table;
    }

    private Table ends() {
        Table table = new Table(
                "protected by",
                "deals",
                "unpaid deals",
                "charged twice",
                "money lost",
                "still unsettled",
                "every order a deal again, s after payment was well");
        for (Tried one : tried) {
            Books books = one.books();
            table.row(
                    one.variant().title,
                    books.deals(),
                    books.unpaid(),
                    books.doubled(),
                    books.lost(),
                    books.unsettled(),
                    one.pulse().wellAgain(one.phases().getLast().second()));
        }
        return table;
    }

    private Chart reads() {
        Chart chart =
                new Chart("Reads of the view meanwhile, p99", "phase (1 well, 2 slow, 3 broken, 4 well again)", "ms");
        for (Tried one : tried) {
            List<Phase> phases = one.phases();
            chart.line(
                    one.variant().title,
                    IntStream.range(0, phases.size())
                            .mapToObj(i ->
                                    new Chart.Point(i + 1, phases.get(i).reads().good(99)))
                            .toList());
        }
        return chart;
    }

    private static String seconds(Optional<Instant> at, Instant since) {
        return at.map(then -> Table.shown(Duration.between(since, then).toMillis() / 1_000.0))
                .orElse("never");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
