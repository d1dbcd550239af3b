package baedal.simulators.faults;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan in force. It is forgotten at a restart: a new world is healthy. */
@Component
public class Faults {

    private static final Duration SLOW = Duration.ofSeconds(5);

    /** Within which a provider that is healthy again works off the calls that it kept waiting. */
    private static final Duration BACKLOG = Duration.ofSeconds(10);

    private final Lock lock = new ReentrantLock();
    private final Condition healthy = lock.newCondition();
    private volatile FaultPlan plan = FaultPlan.NONE;
    private final LongAdder calls = new LongAdder();
    private long healthySince = System.nanoTime();

    void plan(FaultPlan next) {
        lock.lock();
        try {
            plan = next;
            if (!next.delays()) {
                healthySince = System.nanoTime();
                healthy.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    FaultPlan plan() {
        return plan;
    }

    /** How many there were since the start, whatever became of them. */
    long calls() {
        return calls.sum();
    }

    /**
     * Lets a provider call meet its delay, and its failure.
     *
     * @throws InjectedFailure by chance
     */
    public void meet() {
        FaultPlan now = plan;
        calls.increment();
        if (now.delays()) {
            hang(now.latency());
        }
        if (now.errorRate() > 0 && ThreadLocalRandom.current().nextDouble() < now.errorRate()) {
            throw failure();
        }
    }

    public InjectedFailure failure() {
        return new InjectedFailure();
    }

    /** How every call ends now; {@code null}: as each one asks. */
    public @Nullable Outcome forced() {
        return plan.outcome();
    }

    /** The wait of a {@link Outcome#SLOW} call. */
    public void dawdle() {
        pause(SLOW);
    }

    /** However long it was to be: it ends with the backlog. */
    private void hang(Duration latency) {
        lock.lock();
        try {
            long begun = System.nanoTime();
            long left = latency.toNanos();
            while (left > 0) {
                healthy.awaitNanos(left);
                long now = System.nanoTime();
                long latest = healthySince > begun ? healthySince + BACKLOG.toNanos() : Long.MAX_VALUE;
                left = Math.min(begun + latency.toNanos(), latest) - now;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InjectedFailure();
        } finally {
            lock.unlock();
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InjectedFailure();
        }
    }
}
