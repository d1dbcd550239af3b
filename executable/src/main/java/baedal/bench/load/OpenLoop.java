package baedal.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts work when it is due, whether or not what came before is done; every time counts from when the work was due. So a server that
 * stalls for a second shows in the times of everything that was due in that second (no coordinated omission).
 *
 * @param atOnce how much is under way at most; whatever is due beyond waits, and its waiting counts
 */
public record OpenLoop(int atOnce) {

    /** One piece of work. */
    @FunctionalInterface
    public interface Work {
        /** @param number counts from 0 */
        Outcome run(long number) throws IOException, InterruptedException;
    }

    /** @return how many pieces were due and could not be started in time */
    public long run(double perSecond, Duration howLong, Times times, Work work) throws InterruptedException {
        long count = Math.round(perSecond * howLong.toNanos() / 1e9);
        long begin = System.nanoTime();
        long end = begin + howLong.toNanos();
        Semaphore room = new Semaphore(atOnce);
        LongAdder started = new LongAdder();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long n = 0; n < count && System.nanoTime() < end; n++) {
                long number = n;
                long due = begin + Math.round(n * 1e9 / perSecond);
                waitUntil(due);
                room.acquire();
                started.increment();
                threads.execute(() -> {
                    try {
                        one(work, number, due, times);
                    } finally {
                        room.release();
                    }
                });
            }
        }
        return count - started.sum();
    }

    private static void one(Work work, long number, long due, Times times) {
        Outcome outcome;
        try {
            outcome = work.run(number);
        } catch (IOException e) {
            outcome = Outcome.BROKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcome = Outcome.BROKEN;
        }
        times.add(outcome, System.nanoTime() - due);
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
