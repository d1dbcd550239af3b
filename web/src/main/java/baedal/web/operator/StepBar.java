package baedal.web.operator;

import java.util.Comparator;
import java.util.List;

/**
 * How long one step takes, as a bar of 100: it grows with the logarithm, from a millisecond to an hour.
 *
 * @param half where half of the orders are done
 * @param most where 95 of 100 are done
 */
record StepBar(Status from, Status to, long count, long p50Millis, long p95Millis, double half, double most) {

    private static final double AN_HOUR = 3_600_000;

    /** In the order in which an order takes them; detours last. */
    static List<StepBar> of(List<Summary.Latency> latencies) {
        return latencies.stream()
                .map(step -> new StepBar(
                        step.from(),
                        step.to(),
                        step.count(),
                        step.p50Millis(),
                        step.p95Millis(),
                        along(step.p50Millis()),
                        along(step.p95Millis())))
                .sorted(Comparator.comparing(StepBar::isDetour)
                        .thenComparing(StepBar::from)
                        .thenComparing(StepBar::to))
                .toList();
    }

    public boolean isDetour() {
        return to.isLost() || to == Status.CANCELLING || from == Status.CANCELLING;
    }

    public double width() {
        return Math.max(0.8, most - half);
    }

    private static double along(long millis) {
        double part = Math.log(Math.max(1.0, (double) millis)) / Math.log(AN_HOUR);
        return Math.round(Math.min(1, part) * 1000) / 10.0;
    }
}
