package baedal.bench.load;

/**
 * How one piece of work ended.
 *
 * @param name under which it is counted, such as {@code placed} or {@code 503}
 * @param good whether its time counts among the good ones
 */
public record Outcome(String name, boolean good) {

    /** Nothing came back, or no answer that could be read. */
    public static final Outcome BROKEN = new Outcome("no answer", false);

    public static Outcome of(Answer answer) {
        return new Outcome(String.valueOf(answer.status()), answer.good());
    }
}
