package baedal.messaging.commits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One that waits for its turn. */
final class Change {

    private final UUID row;
    private final Map<String, ?> parameters;
    private final CompletableFuture<Turn> turn = new CompletableFuture<>();
    private List<Change> group = new ArrayList<>(List.of(this));

    Change(UUID row, Map<String, ?> parameters) {
        this.row = row;
        this.parameters = parameters;
    }

    Turn await() {
        try {
            return turn.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    UUID row() {
        return row;
    }

    Map<String, ?> parameters() {
        return parameters;
    }

    /** Whom it commits for when it leads, itself among them. */
    List<Change> group() {
        return group;
    }

    void lead(List<Change> others) {
        group = others;
        turn.complete(Turn.LEAD);
    }

    void take(Turn its) {
        turn.complete(its);
    }

    void fail(Throwable failure) {
        turn.completeExceptionally(failure);
    }
}
