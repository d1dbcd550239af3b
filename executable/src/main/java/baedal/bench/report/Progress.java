package baedal.bench.report;

import java.io.PrintStream;

/** Tells whoever waits what is being measured: one line that is written over on a terminal, now and then one elsewhere. */
public final class Progress {

    private static final int PLAIN_SECONDS = 10;

    private final PrintStream out;
    private final boolean terminal;
    private long told = Long.MIN_VALUE;

    public Progress(PrintStream out) {
        this.out = out;
        this.terminal = Boolean.getBoolean("baedal.terminal");
    }

    public synchronized void say(String line) {
        out.println((terminal ? "\r\u001b[K" : "") + line);
        out.flush();
    }

    /** @param second of what is going on; a new count begins whenever it is 0 */
    public synchronized void show(long second, String line) {
        if (terminal) {
            out.print("\r\u001b[K" + line);
            out.flush();
        } else if (second == 0 || second - told >= PLAIN_SECONDS) {
            told = second;
            out.println(line);
        }
    }
}
