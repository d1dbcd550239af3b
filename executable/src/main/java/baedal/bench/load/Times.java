package baedal.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** How often what happened, and how long it took; in microseconds inside, in milliseconds outside. */
public final class Times {

    private static final long LONGEST = TimeUnit.HOURS.toMicros(1);
    private static final int DIGITS = 3;
    private static final double MICROS_OF_A_MILLI = 1_000;

    private final Map<String, Meter> meters = new ConcurrentHashMap<>();

    private record Meter(boolean good, Recorder lately, Histogram uncut, Histogram ever) {}

    /** What was added under one name since the last cut. */
    public record Cut(String name, boolean good, Histogram times) {}

    public void add(Outcome outcome, long nanos) {
        meters.computeIfAbsent(
                        outcome.name(),
                        _ -> new Meter(outcome.good(), new Recorder(LONGEST, DIGITS), histogram(), histogram()))
                .lately
                .recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST));
    }

    /** A time that is no work's, such as how long a fact travelled. */
    public void add(String name, long nanos) {
        add(new Outcome(name, true), nanos);
    }

    public synchronized List<Cut> cut() {
        settle();
        List<Cut> cuts = new ArrayList<>();
        meters.forEach((name, meter) -> {
            if (meter.uncut.getTotalCount() > 0) {
                cuts.add(new Cut(name, meter.good, meter.uncut.copy()));
                meter.uncut.reset();
            }
        });
        return cuts;
    }

    private void settle() {
        meters.values().forEach(meter -> {
            Histogram lately = meter.lately.getIntervalHistogram();
            meter.uncut.add(lately);
            meter.ever.add(lately);
        });
    }

    public long good() {
        return together(Meter::good).getTotalCount();
    }

    public long bad() {
        return together(meter -> !meter.good).getTotalCount();
    }

    public long count(String name) {
        return of(name).getTotalCount();
    }

    /** @return how long the good ones took, in milliseconds, at this percentile (0–100) */
    public double good(double percentile) {
        return millis(together(Meter::good), percentile);
    }

    /** @return how long those of one name took, in milliseconds, at this percentile (0–100) */
    public double of(String name, double percentile) {
        return millis(of(name), percentile);
    }

    public List<String> names() {
        return meters.keySet().stream().sorted().toList();
    }

    /** As {@code 201: 400, 503: 3}. */
    public String counts() {
        return String.join(
                ", ", names().stream().map(name -> name + ": " + count(name)).toList());
    }

    /** NaN if there were none. */
    public static double millis(Histogram times, double percentile) {
        return times.getTotalCount() == 0 ? Double.NaN : times.getValueAtPercentile(percentile) / MICROS_OF_A_MILLI;
    }

    private synchronized Histogram of(String name) {
        settle();
        Meter meter = meters.get(name);
        return meter == null ? histogram() : meter.ever;
    }

    private synchronized Histogram together(Predicate<Meter> which) {
        settle();
        Histogram all = histogram();
        meters.values().stream().filter(which).forEach(meter -> all.add(meter.ever));
        return all;
    }

    private static Histogram histogram() {
        return new Histogram(LONGEST, DIGITS);
    }
}
