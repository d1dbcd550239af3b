package baedal.bench.ground;

import baedal.bench.load.Outcome;
import baedal.bench.report.Chart.Point;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How much ended in each second, and how much of it well. */
public final class Pulse {

    private static final double WELL = 0.99;
    private static final int FOR_SECONDS = 3;

    private final long begin = System.nanoTime();
    private final ConcurrentSkipListMap<Integer, Second> seconds = new ConcurrentSkipListMap<>();

    private record Second(LongAdder good, LongAdder all) {

        boolean isWell() {
            return good.sum() >= WELL * all.sum();
        }
    }

    public Outcome beat(Outcome outcome) {
        Second second = seconds.computeIfAbsent((int) now(), _ -> new Second(new LongAdder(), new LongAdder()));
        second.all.increment();
        if (outcome.good()) {
            second.good.increment();
        }
        return outcome;
    }

    /** Seconds since it began. */
    public double now() {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Seconds from then until nearly everything ends well again, and stays so; NaN if that did not happen. */
    public double wellAgain(double from) {
        int well = 0;
        for (var second : seconds.tailMap((int) Math.ceil(from)).entrySet()) {
            well = second.getValue().isWell() ? well + 1 : 0;
            if (well == FOR_SECONDS) {
                return Math.max(0, second.getKey() - FOR_SECONDS + 1 - from);
            }
        }
        return Double.NaN;
    }

    public List<Point> good() {
        return seconds.entrySet().stream()
                .map(second -> new Point(second.getKey(), second.getValue().good.sum()))
                .toList();
    }
}
