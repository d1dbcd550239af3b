package baedal.simulators.faults;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan in force. It is forgotten at a restart: a new world is healthy. */
@Component
public class Faults {

    private static final Duration SLOW = Duration.ofSeconds(5);

    private volatile FaultPlan plan = FaultPlan.NONE;

    void plan(FaultPlan next) {
        plan = next;
    }

    /**
     * Lets a provider call meet its delay, and its failure.
     *
     * @throws InjectedFailure by chance
     */
    public void meet() {
        FaultPlan now = plan;
        if (now.latencyMillis() > 0) {
            pause(Duration.ofMillis(now.latencyMillis()));
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

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InjectedFailure();
        }
    }
}
