package baedal.tracking.live;

import baedal.contracts.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One operator's open stream of facts: what he was told and has not been sent yet. Who reads too slowly misses some. */
final class FactWatcher {

    private static final int MOST = 2_000;

    private final AccountId account;
    private final FactFilter filter;
    private final BlockingQueue<Optional<FactLine>> told = new LinkedBlockingQueue<>(MOST);
    private final Map<UUID, Boolean> sent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > 2 * MOST;
        }
    };
    private volatile boolean closed;

    FactWatcher(AccountId account, FactFilter filter) {
        this.account = account;
        this.filter = filter;
    }

    AccountId account() {
        return account;
    }

    void tell(FactLine fact) {
        if (filter.wants(fact)) {
            told.offer(Optional.of(fact));
        }
    }

    /** Ends the stream. */
    void close() {
        closed = true;
        told.clear();
        told.offer(Optional.empty());
    }

    boolean isClosed() {
        return closed;
    }

    /** What there is to send, each fact once; empty when nothing came within that time, or the stream is to end. */
    List<FactLine> next(Duration within) throws InterruptedException {
        Optional<FactLine> first = told.poll(Math.max(0, within.toNanos()), TimeUnit.NANOSECONDS);
        if (first == null || closed) {
            return List.of();
        }
        List<Optional<FactLine>> all = new ArrayList<>(List.of(first));
        told.drainTo(all);
        return all.stream()
                .flatMap(Optional::stream)
                .filter(fact -> sent.put(fact.id(), true) == null)
                .toList();
    }
}
