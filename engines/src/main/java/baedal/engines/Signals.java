package baedal.engines;

import java.io.IOException;

/** Signals that Java cannot send by itself. */
final class Signals {

    private Signals() {}

    /** To PostgreSQL: end now, but cleanly. */
    static void interrupt(long pid) {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new EngineFailure("The old PostgreSQL (process " + pid + ") could not be stopped.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
