package baedal.demo;

/** What somebody does again and again. */
interface Life {

    /** One look at the world and what follows from it. */
    void step() throws InterruptedException;

    /** The day is over. */
    default void end() throws InterruptedException {}
}
