package baedal.web.customer;

import java.time.Duration;
import java.time.Instant;

/**
 * When food may arrive: an estimate, said as a range.
 *
 * @param from minutes
 * @param to minutes
 */
public record Eta(long from, long to) {

    private static final int WIDTH = 10;
    private static final int STEP = 5;
    private static final int AT_THE_DOORS = 4;
    private static final double METRES_A_MINUTE = 250;
    private static final double DETOUR = 1.3;

    public static Eta of(int cookingMinutes, int metres) {
        long from = floor(cookingMinutes + ride(metres));
        return new Eta(from, from + WIDTH);
    }

    /** How many minutes a rider takes, from the bag in his hands to the door, streets being no straight lines. */
    public static long ride(int metres) {
        return AT_THE_DOORS + Math.round(metres * DETOUR / METRES_A_MINUTE);
    }

    /** The five minutes that this moment lies in, from their beginning. */
    public static Instant floor(Instant moment) {
        long step = Duration.ofMinutes(STEP).toSeconds();
        return Instant.ofEpochSecond(moment.getEpochSecond() / step * step);
    }

    private static long floor(long minutes) {
        return minutes / STEP * STEP;
    }
}
