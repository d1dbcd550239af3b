package baedal.bench.breaker;

import baedal.bench.load.Outcome;
import baedal.bench.report.Chart.Point;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How many orders were answered in each second, and how many of them were deals. */
final class Pulse {

    private static final double WELL = 0.99;
    private static final int FOR_SECONDS = 3;

    private final long begin = System.nanoTime();
    private final ConcurrentSkipListMap<Integer, Second> seconds = new ConcurrentSkipListMap<>();

    private record Second(LongAdder placed, LongAdder all) {

        boolean isWell() {
            return placed.sum() >= WELL * all.sum();
        }
    }

    Outcome beat(Outcome outcome) {
        Second second = seconds.computeIfAbsent((int) now(), _ -> new Second(new LongAdder(), new LongAdder()));
        second.all.increment();
        if (outcome.equals(Taken.PLACED)) {
            second.placed.increment();
        }
        return outcome;
    }

    /** Seconds since it began. */
    double now() {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Seconds from then until every order is a deal again, and stays so; NaN if that did not happen. */
    double wellAgain(double from) {
        int well = 0;
        for (var second : seconds.tailMap((int) Math.ceil(from)).entrySet()) {
            well = second.getValue().isWell() ? well + 1 : 0;
            if (well == FOR_SECONDS) {
                return Math.max(0, second.getKey() - FOR_SECONDS + 1 - from);
            }
        }
        return Double.NaN;
    }

    List<Point> placed() {
        return seconds.entrySet().stream()
                .map(second ->
                        new Point(second.getKey(), second.getValue().placed.sum()))
                .toList();
    }
}
