package baedal.bench.redeploy;

import baedal.bench.load.Times;
import baedal.bench.report.Report;
import baedal.bench.report.Table;
import java.util.List;

/**
 * Who noticed.
 *
 * @param drained seconds until everything had arrived everywhere, after the last restart
 */
record RedeployFigures(List<Restarted> all, double drained) {

    long failed() {
        return all.stream().mapToLong(Restarted::failed).sum();
    }

    void write(Report report) {
        report.say(
                "**%d of %,d requests failed** (target 0). After the last restart everything had arrived everywhere within %s s."
                        .formatted(
                                failed(),
                                all.stream().mapToLong(Restarted::made).sum(),
                                Table.shown(drained)));
        Table table = new Table(
                "restarted",
                "both back after s",
                "requests",
                "failed",
                "p50 ms",
                "p99 ms",
                "max ms",
                "streams opened again",
                "refused");
        for (Restarted one : all) {
            Times times = one.stage().times();
            table.row(
                    one.service(),
                    one.seconds(),
                    one.made(),
                    times.bad(),
                    times.good(50),
                    times.good(99),
                    times.good(100),
                    one.reopened(),
                    one.refused());
        }
        report.table(table);
        report.say("What was done, and how often:");
        all.forEach(one ->
                report.say("- " + one.service() + ": " + one.stage().times().counts()));
    }
}
