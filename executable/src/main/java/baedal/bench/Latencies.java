package baedal.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** How long each step took, in microseconds, as the caller felt it. */
final class Latencies {

    private final Map<String, List<Long>> steps = new LinkedHashMap<>();

    <T> T time(String step, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        long micros = (System.nanoTime() - start) / 1000;
        synchronized (this) {
            steps.computeIfAbsent(step, s -> new ArrayList<>()).add(micros);
        }
        return result;
    }

    synchronized String table() {
        StringBuilder table =
                new StringBuilder("| step | n | p50 ms | p95 ms | p99 ms | max ms |\n|---|---|---|---|---|---|\n");
        steps.forEach((step, micros) -> {
            List<Long> sorted = new ArrayList<>(micros);
            Collections.sort(sorted);
            table.append("| %s | %d | %.1f | %.1f | %.1f | %.1f |\n"
                    .formatted(
                            step, sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1)));
        });
        return table.toString();
    }

    synchronized String csv() {
        StringBuilder csv = new StringBuilder("step,micros\n");
        steps.forEach((step, micros) ->
                micros.forEach(m -> csv.append(step).append(',').append(m).append('\n')));
        return csv.toString();
    }

    private static double at(List<Long> sorted, double quantile) {
        int index = Math.min(sorted.size() - 1, (int) (quantile * sorted.size()));
        return sorted.get(index) / 1000.0;
    }
}
