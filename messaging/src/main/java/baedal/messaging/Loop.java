package baedal.messaging;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of this service that works until it is told to stop, and begins anew after a failure. */
final class Loop {

    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration TO_STOP = Duration.ofSeconds(2);

    private final String name;
    private final Work work;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /** What a loop does until it is no longer {@link Loop#running}. */
    @FunctionalInterface
    interface Work {
        void run(Loop loop) throws Exception;
    }

    Loop(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    boolean running() {
        return running;
    }

    /** Waits, unless stopped. */
    void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); running && left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    /** Waits, unless stopped or woken. */
    void doze(Duration time) {
        if (running) {
            LockSupport.parkNanos(this, time.toNanos());
        }
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    /** Tells it to stop; {@link #join} waits for it. */
    void stop() {
        running = false;
        wake();
    }

    void join() throws InterruptedException {
        Thread last = thread;
        if (last != null && !last.join(TO_STOP)) {
            last.interrupt();
            if (!last.join(TO_STOP)) {
                log.warn("{} does not stop", name);
            }
        }
    }

    private void run() {
        while (running) {
            try {
                work.run(this);
            } catch (Exception | Error e) {
                // also after an error: a service whose facts stand still looks healthy
                if (running) {
                    log.warn("{} begins anew", name, e);
                    pause(AFTER_FAILURE);
                }
            }
        }
    }
}
