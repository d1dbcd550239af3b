package baedal.messaging;

import baedal.messaging.ParkedKeys.Locked;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies what waits about a parked key, fact by fact in order, until one fails again or none is left. */
final class Replay {

    private final Inboxes inboxes;
    private final ParkedKeys parked;
    private final TransactionTemplate transaction;

    /**
     * What became of it.
     *
     * @param applied how many facts were
     * @param error what is still wrong with the next one; null if the key is free
     */
    record Outcome(UUID id, int applied, @Nullable String error) {}

    Replay(Inboxes inboxes, ParkedKeys parked, TransactionTemplate transaction) {
        this.inboxes = inboxes;
        this.parked = parked;
        this.transaction = transaction;
    }

    /** @return empty if nothing of that id is parked */
    Optional<Outcome> replay(UUID id) {
        int applied = 0;
        try {
            while (applyNext(id)) {
                applied++;
            }
        } catch (RuntimeException | Error e) {
            if (Infrastructure.failed(e)) {
                throw e;
            }
            String error = Intake.describe(e);
            parked.failedAgain(id, error);
            return Optional.of(new Outcome(id, applied, error));
        }
        return applied == 0 ? Optional.empty() : Optional.of(new Outcome(id, applied, null));
    }

    /** @return false if nothing waits */
    private boolean applyNext(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Optional<Locked> locked = parked.lock(id);
            locked.ifPresent(key -> {
                ReceivedFact next = parked.first(key);
                inboxes.of(key.reader()).apply(List.of(next));
                parked.remove(key, next);
            });
            return locked.isPresent();
        }));
    }
}
