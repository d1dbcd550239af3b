package baedal.engines;

/** The wait between two looks at something that another process changes. */
final class Pauses {

    private static final int BRIEF_MILLIS = 10;

    private Pauses() {}

    static void brief() {
        try {
            Thread.sleep(BRIEF_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
