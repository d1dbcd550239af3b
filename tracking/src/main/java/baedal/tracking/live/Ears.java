package baedal.tracking.live;

import baedal.contracts.OrderId;
import baedal.contracts.Role;
import baedal.http.Caller;
import baedal.http.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who listens for signals, in this instance. */
@Component
class Ears implements Audience {

    private static final int SECONDS_TO_WAIT = 5;

    private final ChangedOrders changed;
    private final Clock clock;
    private final int perAccount;
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private boolean closing;

    Ears(ChangedOrders changed, Clock clock, @Value("${baedal.tracking.signal-streams-per-account}") int perAccount) {
        this.changed = changed;
        this.clock = clock;
        this.perAccount = perAccount;
    }

    /** From now on it hears of every change that concerns the listener. @throws Refusal 429 TOO_MANY_STREAMS */
    synchronized Ear open(Caller listener) {
        long open = ears.stream()
                .filter(ear -> ear.listener().id().equals(listener.id()))
                .count();
        if (open >= perAccount) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_STREAMS")
                    .with("retryAfterSeconds", SECONDS_TO_WAIT);
        }
        Ear ear = new Ear(listener);
        ears.add(ear);
        if (closing) {
            ear.close();
        }
        return ear;
    }

    synchronized void leave(Ear ear) {
        ears.remove(ear);
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
    synchronized void closeAll() {
        closing = true;
        ears.forEach(Ear::close);
    }
}
