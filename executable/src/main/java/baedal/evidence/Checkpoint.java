package baedal.evidence;

/** One pattern that is to be seen working. */
public interface Checkpoint {

    /** As {@code --only} calls it. */
    String name();

    String title();

    /** What is going to be seen, in a sentence or two. */
    String promise();

    /** @throws Unproved if something does not hold; whatever else is thrown fails it as well */
    void prove(Evidence evidence) throws InterruptedException;
}
