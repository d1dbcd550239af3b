package baedal.web.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A breaker's last hour as a strip of {@link #WIDTH}.
 *
 * @param states each one's colour, from when on, and how wide
 */
record BreakerStrip(Summary.Breaker breaker, List<Part> states) {

    static final int WIDTH = 600;
    private static final Duration HOUR = Duration.ofHours(1);

    record Part(String state, Instant from, double x, double width) {}

    static BreakerStrip of(Summary.Breaker breaker, Instant now) {
        Instant begin = now.minus(HOUR);
        List<Summary.Transition> oldestFirst = breaker.transitions().reversed().stream()
                .filter(change -> change.at().isAfter(begin))
                .toList();
        List<Part> parts = new ArrayList<>();
        Instant from = begin;
        String state =
                oldestFirst.isEmpty() ? breaker.state() : oldestFirst.getFirst().from();
        for (Summary.Transition change : oldestFirst) {
            parts.add(part(state, from, change.at(), begin));
            state = change.to();
            from = change.at();
        }
        parts.add(part(state, from, now, begin));
        return new BreakerStrip(breaker, parts);
    }

    private static Part part(String state, Instant from, Instant to, Instant begin) {
        double x = along(from, begin);
        return new Part(state, from, x, Math.max(1, along(to, begin) - x));
    }

    private static double along(Instant at, Instant begin) {
        double part = Duration.between(begin, at).toMillis() / (double) HOUR.toMillis();
        return Math.round(Math.clamp(part, 0, 1) * WIDTH * 10) / 10.0;
    }
}
