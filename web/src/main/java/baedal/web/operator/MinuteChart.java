package baedal.web.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The last hour, minute by minute, as a drawing of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param most what the top of the drawing stands for
 * @param completed the line of completed orders, as SVG points
 * @param lastMinute orders in the minute before this one, which is over
 */
record MinuteChart(List<Bar> bars, String completed, long most, long orders, long lost, long lastMinute) {

    static final int WIDTH = 600;
    static final int HEIGHT = 120;
    private static final int MINUTES = 60;
    private static final int SLOT = WIDTH / MINUTES;
    private static final List<Long> TOPS =
            List.of(5L, 10L, 20L, 50L, 100L, 200L, 500L, 1_000L, 2_000L, 5_000L, 10_000L);

    /** @param lostHeight of those that ended with nobody fed, drawn in front */
    record Bar(Instant minute, int x, double height, double lostHeight, long placed, long completed, long lost) {

        public double y() {
            return HEIGHT - height;
        }

        public double lostY() {
            return HEIGHT - lostHeight;
        }
    }

    static MinuteChart of(List<Summary.Minute> minutes, Instant now) {
        Map<Instant, Summary.Minute> known = minutes.stream()
                .collect(Collectors.toMap(Summary.Minute::minute, Function.identity(), (one, _) -> one));
        Instant first = now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(MINUTES - 1L));
        List<Summary.Minute> hour = new ArrayList<>();
        for (int i = 0; i < MINUTES; i++) {
            Instant minute = first.plus(Duration.ofMinutes(i));
            hour.add(known.getOrDefault(minute, new Summary.Minute(minute, Map.of())));
        }
        long most = top(hour.stream()
                .mapToLong(m -> Math.max(m.placed(), Math.max(m.completed(), m.lost())))
                .max()
                .orElse(0));
        List<Bar> bars = new ArrayList<>();
        StringJoiner completed = new StringJoiner(" ");
        for (int i = 0; i < MINUTES; i++) {
            Summary.Minute m = hour.get(i);
            int x = i * SLOT;
            bars.add(new Bar(
                    m.minute(),
                    x,
                    height(m.placed(), most),
                    height(m.lost(), most),
                    m.placed(),
                    m.completed(),
                    m.lost()));
            completed.add(String.format(Locale.ROOT, "%d,%.1f", x + SLOT / 2, HEIGHT - height(m.completed(), most)));
        }
        return new MinuteChart(
                bars,
                completed.toString(),
                most,
                hour.stream().mapToLong(Summary.Minute::placed).sum(),
                hour.stream().mapToLong(Summary.Minute::lost).sum(),
                hour.get(MINUTES - 2).placed());
    }

    private static long top(long value) {
        return TOPS.stream().filter(top -> top >= value).findFirst().orElse(value);
    }

    private static double height(long value, long most) {
        return Math.round(value * 10.0 * (HEIGHT - 2) / most) / 10.0;
    }
}
