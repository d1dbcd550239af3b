package baedal.tracking.live;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.http.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who has which order open, in this instance. */
@Component
class Watchers implements Audience {

    private static final int SECONDS_TO_WAIT = 10;

    private final Moments moments;
    private final int perAccount;
    private final Map<OrderId, List<Watcher>> watching = new ConcurrentHashMap<>();
    private final Map<AccountId, Integer> open = new ConcurrentHashMap<>();
    private volatile boolean closing;

    Watchers(Moments moments, @Value("${baedal.tracking.streams-per-account}") int perAccount) {
        this.moments = moments;
        this.perAccount = perAccount;
    }

    /** From now on the watcher hears of every change of the order. @throws Refusal 429 TOO_MANY_STREAMS */
    Watcher watch(AccountId account, OrderId orderId) {
        if (open.merge(account, 1, Integer::sum) > perAccount) {
            release(account);
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_STREAMS")
                    .with("retryAfterSeconds", SECONDS_TO_WAIT);
        }
        Watcher watcher = new Watcher(account, orderId);
        watching.compute(orderId, (_, others) -> {
            List<Watcher> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(watcher);
            return all;
        });
        if (closing) {
            watcher.close();
        }
        return watcher;
    }

    void leave(Watcher watcher) {
        watching.computeIfPresent(watcher.orderId(), (_, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
        release(watcher.account());
    }

    private void release(AccountId account) {
        open.computeIfPresent(account, (_, streams) -> streams == 1 ? null : streams - 1);
    }

    /** Those orders' timelines grew: reads what is new to anyone, in one statement, and passes it on. */
    @Override
    public void grown(Set<OrderId> orders) {
        Map<OrderId, Integer> seen = new HashMap<>();
        for (OrderId order : orders) {
            watching.getOrDefault(order, List.of()).forEach(watcher -> seen.merge(order, watcher.seen(), Math::min));
        }
        if (!seen.isEmpty()) {
            moments.after(seen)
                    .forEach(moment -> watching.getOrDefault(moment.orderId(), List.of())
                            .forEach(watcher -> watcher.tell(moment)));
        }
    }

    @Override
    public void anyGrown() {
        grown(Set.copyOf(watching.keySet()));
    }

    /** Before the server waits for open requests to end: streams would keep it waiting. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        closing = true;
        watching.values().forEach(all -> all.forEach(Watcher::close));
    }
}
