package baedal.bench.ground;

import baedal.bench.load.Times;
import baedal.bench.report.Table;
import java.util.Map;

/**
 * One stretch of a measurement, when it is over.
 *
 * @param offered pieces of work a second that were due; 0 if clients waited for their answers
 * @param seconds how long it took
 * @param late pieces that were due and could not even be started
 * @param cpu seconds used, by whom
 * @param roles seconds used in the world, for what
 */
public record Stage(
        String name,
        double offered,
        double seconds,
        long late,
        Times times,
        Map<Cpu.Whose, Double> cpu,
        Map<String, Double> roles) {

    /** Good ones a second, between the first and the last: what takes long begins to end late. */
    public double goodput() {
        return times.good() == 0 ? 0 : times.good() / (seconds - times.good(0) / 1_000);
    }

    public long bad() {
        return times.bad();
    }

    /** Milliseconds of processor time for a good one. */
    public double cpuMillis(Cpu.Whose whose) {
        return times.good() == 0 ? Double.NaN : cpu.getOrDefault(whose, 0.0) * 1_000 / times.good();
    }

    /** What the world's milliseconds for a good one go to, most first; nothing where the operating system does not tell. */
    public Table costs(String each) {
        Table table = new Table("CPU ms " + each, "goes to");
        roles.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(role -> table.row(role.getValue() * 1_000 / times.good(), role.getKey()));
        return table;
    }

    /** Processors kept busy by all together. */
    public double processors() {
        return cpu.values().stream().mapToDouble(Double::doubleValue).sum() / seconds;
    }
}
