package baedal.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many clients, each of which begins again when it is answered, as siege does it.
 *
 * @param pause between an answer and the next request
 */
public record ClosedLoop(int clients, Duration pause) {

    /** Returns when every client has got its last answer. */
    public void run(Duration howLong, Times times, OpenLoop.Work work) {
        long end = System.nanoTime() + howLong.toNanos();
        AtomicLong numbers = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                        one(numbers.getAndIncrement(), times, work);
                    }
                });
            }
        }
    }

    private void one(long number, Times times, OpenLoop.Work work) {
        long begin = System.nanoTime();
        Outcome outcome;
        try {
            outcome = work.run(number);
            times.add(outcome, System.nanoTime() - begin);
            Thread.sleep(pause);
        } catch (IOException e) {
            times.add(Outcome.BROKEN, System.nanoTime() - begin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
