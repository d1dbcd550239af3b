package baedal.tracking.live;

import baedal.contracts.OrderId;
import baedal.contracts.Role;
import baedal.http.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who listens for signals, in this instance. */
@Component
class Ears implements Audience {

    private final ChangedOrders changed;
    private final Clock clock;
    private final Places places;
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private volatile boolean closing;

    Ears(ChangedOrders changed, Clock clock, @Value("${baedal.tracking.signal-streams-per-account}") int perAccount) {
        this.changed = changed;
        this.clock = clock;
        this.places = new Places(perAccount);
    }

    /** From now on it hears of every change that concerns the listener. @throws baedal.http.Refusal 429 TOO_MANY_STREAMS */
    Ear open(Caller listener) {
        places.take(listener.id());
        Ear ear = new Ear(listener);
        ears.add(ear);
        if (closing) {
            ear.close();
        }
        return ear;
    }

    void leave(Ear ear) {
        ears.remove(ear);
        places.leave(ear.listener().id());
    }

    @Override
    public void grown(Set<OrderId> orders) {
        if (ears.isEmpty()) {
            return;
        }
        List<Changed> all = changed.of(orders);
        ears.forEach(ear -> all.forEach(one -> one.to(ear.listener()).ifPresent(ear::tell)));
    }

    @Override
    public void anyGrown() {
        Instant now = clock.instant();
        ears.forEach(ear -> {
            boolean isRider = ear.listener().is(Role.RIDER);
            ear.tell(Signal.ofAny(isRider ? Signal.Topic.DELIVERIES : Signal.Topic.ORDERS, now));
        });
    }

    /** Before the server waits for open requests to end: streams would keep it waiting. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        closing = true;
        ears.forEach(Ear::close);
    }
}
