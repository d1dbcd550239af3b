package baedal.world;

/** Where instances run. */
interface Host {

    /** Returns when it serves. */
    void start(Instance instance);

    /** Returns when it has ended, cleanly if it could. */
    void stop(Instance instance);

    boolean runs(Instance instance);
}
