package baedal.world;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Tells the person who waits what is being waited for. */
final class Progress implements AutoCloseable {

    private static final int TERMINAL_MILLIS = 200;
    private static final int PLAIN_MILLIS = 5_000;

    private final PrintStream out;
    private final boolean terminal;
    private final Instant began = Instant.now();
    private final Map<String, Instant> waitedFor = new LinkedHashMap<>();
    private final Thread reminder;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.reminder = Thread.ofVirtual().name("progress").start(this::remindUntilClosed);
    }

    CompletableFuture<Void> async(String what, Runnable work) {
        return async(
                what, work, command -> Thread.ofPlatform().name("start-" + what).start(command));
    }

    CompletableFuture<Void> async(String what, Runnable work, Executor executor) {
        return CompletableFuture.runAsync(
                () -> {
                    waitFor(what);
                    work.run();
                    done(what);
                },
                executor);
    }

    void say(String line) {
        synchronized (this) {
            clear();
            out.println(line);
            out.flush();
        }
    }

    Duration elapsed() {
        return Duration.between(began, Instant.now());
    }

    static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1_000.0);
    }

    @Override
    public void close() {
        reminder.interrupt();
        synchronized (this) {
            clear();
            waitedFor.clear();
        }
    }

    private synchronized void waitFor(String what) {
        waitedFor.put(what, Instant.now());
    }

    private synchronized void done(String what) {
        Instant since = waitedFor.remove(what);
        if (since != null) {
            say("  %-16s ready in %s".formatted(what, seconds(Duration.between(since, Instant.now()))));
        }
    }

    private void remindUntilClosed() {
        try {
            while (true) {
                Thread.sleep(terminal ? TERMINAL_MILLIS : PLAIN_MILLIS);
                remind();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void remind() {
        if (waitedFor.isEmpty()) {
            return;
        }
        String line = "  waiting for " + String.join(", ", waitedFor.keySet()) + " (" + seconds(elapsed()) + ")";
        if (terminal) {
            clear();
            out.print(line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    private void clear() {
        if (terminal) {
            out.print("\r\u001b[K");
        }
    }
}
