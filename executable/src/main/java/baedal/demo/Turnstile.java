package baedal.demo;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Lets people in as fast as the platform's limit of log-ins allows: a crowd at first, then one by one. */
final class Turnstile {

    private static final int CROWD = 25;
    private static final Duration EACH = Duration.ofMillis(2_400);

    private final ReentrantLock lock = new ReentrantLock(true);
    private long nextAt = System.nanoTime() - EACH.multipliedBy(CROWD).toNanos();

    void pass() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long now = System.nanoTime();
            nextAt = Math.max(
                    nextAt + EACH.toNanos(), now - EACH.multipliedBy(CROWD).toNanos());
            if (nextAt > now) {
                Thread.sleep(Duration.ofNanos(nextAt - now));
            }
        } finally {
            lock.unlock();
        }
    }
}
