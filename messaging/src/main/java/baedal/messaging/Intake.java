package baedal.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes batches in, whatever happens: while the world is broken it waits, for ever; a fact that is wrong is tried alone three times
 * within 2 s and then parked with its key, and every other key goes on.
 */
final class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final List<Duration> BEFORE_EACH_TRY =
            List.of(Duration.ZERO, Duration.ofMillis(300), Duration.ofMillis(900));
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Loop loop;

    Intake(Inbox inbox, Loop loop) {
        this.inbox = inbox;
        this.loop = loop;
    }

    /**
     * Returns when every fact is applied or parked.
     *
     * @throws CancellationException if the loop was stopped before
     */
    void take(List<ReceivedFact> facts) {
        try {
            patiently(() -> inbox.take(facts));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            takeAlone(facts);
        }
    }

    private void takeAlone(List<ReceivedFact> facts) {
        List<ReceivedFact> left = facts;
        Map<UUID, Throwable> failures = new HashMap<>();
        for (Duration pause : BEFORE_EACH_TRY) {
            if (left.isEmpty()) {
                return;
            }
            loop.pause(pause);
            failures.clear();
            left = tryAlone(left, failures);
        }
        for (ReceivedFact fact : left) {
            Throwable failure = failures.remove(fact.key());
            if (failure == null) {
                // behind the parked one
                patiently(() -> inbox.take(List.of(fact)));
            } else {
                log.error(
                        "{} parks {} {} of {}",
                        inbox.subscriber().group(),
                        fact.type(),
                        fact.revision(),
                        fact.key(),
                        failure);
                patiently(() -> inbox.park(fact, describe(failure)));
            }
        }
    }

    /** @return those that failed, and the later ones of their keys */
    private List<ReceivedFact> tryAlone(List<ReceivedFact> facts, Map<UUID, Throwable> failures) {
        List<ReceivedFact> left = new ArrayList<>();
        for (ReceivedFact fact : facts) {
            if (failures.containsKey(fact.key())) {
                left.add(fact);
                continue;
            }
            try {
                patiently(() -> inbox.take(List.of(fact)));
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                failures.put(fact.key(), e);
                left.add(fact);
            }
        }
        return left;
    }

    private void patiently(Runnable transaction) {
        for (Duration wait = FIRST_WAIT; ; wait = min(wait.multipliedBy(2), LONGEST_WAIT)) {
            if (!loop.running()) {
                throw new CancellationException("stopped");
            }
            try {
                transaction.run();
                return;
            } catch (RuntimeException | Error e) {
                if (!Infrastructure.failed(e)) {
                    throw e;
                }
                log.warn("{} waits: {}", inbox.subscriber().group(), describe(e));
                loop.pause(wait);
            }
        }
    }

    static String describe(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null
                ? failure.toString()
                : failure.getClass().getSimpleName() + " because of " + describe(cause);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
