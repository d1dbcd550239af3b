package baedal.world;

/** Where parts run. */
interface Host {

    /** Returns when the part serves. */
    void start(Part part);

    /** Returns when the part has ended, cleanly if it could. */
    void stop(Part part);

    boolean runs(Part part);
}
