package baedal.bench.breaker;

import baedal.bench.load.Answer;
import baedal.bench.load.Outcome;
import baedal.bench.load.Times;

/** What became of the wish to order, as the customer is told. Good is only a deal; what siege calls available is more. */
final class Taken {

    static final Outcome PLACED = new Outcome("placed", true);
    /** Nothing was started; pay a little later. */
    static final Outcome DEFERRED = new Outcome("deferred", false);
    /** An answer is missing; it settles by itself. */
    static final Outcome UNKNOWN = new Outcome("unknown", false);

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private Taken() {}

    static Outcome of(Answer answer) {
        return switch (answer.status()) {
            case CREATED -> PLACED;
            case ACCEPTED -> answer.field("state").equals("DEFERRED") ? DEFERRED : UNKNOWN;
            default -> new Outcome(String.valueOf(answer.status()), false);
        };
    }

    /** Percent of the requests that were answered with something below 400, as siege counts. */
    static double availability(Times times) {
        long all = times.good() + times.bad();
        long answered = times.count(PLACED.name()) + times.count(DEFERRED.name()) + times.count(UNKNOWN.name());
        return all == 0 ? Double.NaN : 100.0 * answered / all;
    }
}
