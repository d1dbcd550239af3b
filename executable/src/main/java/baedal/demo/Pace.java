package baedal.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How fast the city lives, and how much is left to chance.
 *
 * @param speed the city's seconds in one of ours
 */
record Pace(double speed) {

    private static final Duration OFTEN = Duration.ofMillis(250);
    private static final Duration SELDOM = Duration.ofSeconds(1);

    /** Between so many seconds of the city's. */
    Duration between(int least, int most) {
        double seconds = ThreadLocalRandom.current().nextDouble(least, most);
        return Duration.ofMillis(Math.round(seconds * 1000 / speed));
    }

    /** How long to wait before looking again: a few of the city's seconds, within what the API likes. */
    Duration glance() {
        Duration glance = Duration.ofMillis(Math.round(6_000 / speed));
        return glance.compareTo(OFTEN) < 0 ? OFTEN : glance.compareTo(SELDOM) > 0 ? SELDOM : glance;
    }

    static boolean chance(double share) {
        return ThreadLocalRandom.current().nextDouble() < share;
    }

    static <T> T oneOf(List<T> things) {
        return things.get(ThreadLocalRandom.current().nextInt(things.size()));
    }
}
