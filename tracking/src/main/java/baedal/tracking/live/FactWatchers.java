package baedal.tracking.live;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which operators watch the facts arrive, in this instance. Nothing is read while nobody does. */
@Component
class FactWatchers implements Audience {

    /** How long ago a fact that is heard of now may have arrived; watchers leave out what they had. */
    private static final Duration LATELY = Duration.ofSeconds(30);

    private static final int AT_ONCE = 500;

    private final FactLines lines;
    private final Clock clock;
    private final Places places;
    private final List<FactWatcher> watchers = new CopyOnWriteArrayList<>();
    private volatile boolean closing;

    FactWatchers(FactLines lines, Clock clock, @Value("${baedal.tracking.signal-streams-per-account}") int perAccount) {
        this.lines = lines;
        this.clock = clock;
        this.places = new Places(perAccount);
    }

    /**
     * From now on it hears of every fact that it wants; of the last ones it has heard already.
     *
     * @throws baedal.http.Refusal 429 TOO_MANY_STREAMS
     */
    FactWatcher watch(AccountId account, FactFilter filter, int last) {
        places.take(account);
        FactWatcher watcher = new FactWatcher(account, filter);
        watchers.add(watcher);
        lines.latest(last, clock.instant()).forEach(watcher::tell);
        if (closing) {
            watcher.close();
        }
        return watcher;
    }

    void leave(FactWatcher watcher) {
        watchers.remove(watcher);
        places.leave(watcher.account());
    }

    @Override
    public void grown(Set<OrderId> orders) {
        if (!watchers.isEmpty()) {
            Instant since = clock.instant().minus(LATELY);
            tell(lines.about(orders, since));
        }
    }

    @Override
    public void anyGrown() {
        if (!watchers.isEmpty()) {
            tell(lines.latest(AT_ONCE, clock.instant()));
        }
    }

    private void tell(List<FactLine> facts) {
        watchers.forEach(watcher -> facts.forEach(watcher::tell));
    }

    /** Before the server waits for open requests to end: streams would keep it waiting. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        closing = true;
        watchers.forEach(FactWatcher::close);
    }
}
