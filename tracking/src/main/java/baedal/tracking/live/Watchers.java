package baedal.tracking.live;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who has which order open, in this instance. */
@Component
class Watchers implements Audience {

    private final Moments moments;
    private final Places places;
    private final Map<OrderId, List<Watcher>> watching = new ConcurrentHashMap<>();
    private volatile boolean closing;

    Watchers(Moments moments, @Value("${baedal.tracking.streams-per-account}") int perAccount) {
        this.moments = moments;
        this.places = new Places(perAccount);
    }

    /** From now on the watcher hears of every change of the order. @throws baedal.http.Refusal 429 TOO_MANY_STREAMS */
    Watcher watch(AccountId account, OrderId orderId) {
        places.take(account);
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
        places.leave(watcher.account());
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
