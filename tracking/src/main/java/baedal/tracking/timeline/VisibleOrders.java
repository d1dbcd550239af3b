package baedal.tracking.timeline;

import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.http.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Orders as those who ask may see them. What someone may not see does not exist for him. */
@Component
public class VisibleOrders {

    private static final Logger log = LoggerFactory.getLogger(VisibleOrders.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final TrackedOrders tracked;
    private final UntoldOrders untold;
    private final Clock clock;

    VisibleOrders(TrackedOrders tracked, UntoldOrders untold, Clock clock) {
        this.tracked = tracked;
        this.untold = untold;
        this.clock = clock;
    }

    /** @throws Refusal 404 ORDER_NOT_FOUND if there is none or the caller has no part in it */
    public void demand(OrderId id, Caller caller) {
        view(id, caller);
    }

    /** Whether the caller has a part, now, in an order that was told of. */
    public boolean stillSees(Caller caller, OrderId id) {
        return tracked.find(id).map(order -> order.viewedBy(caller).sees()).orElse(false);
    }

    OrderView view(OrderId id, Caller caller) {
        TrackedOrder order = told(id).orElseGet(() -> ahead(id));
        Viewer viewer = order.viewedBy(caller);
        if (!viewer.sees()) {
            throw notFound();
        }
        return OrderView.of(order, viewer);
    }

    private Optional<TrackedOrder> told(OrderId id) {
        return tracked.find(id).filter(TrackedOrder::isTold);
    }

    /**
     * An order whose facts are still on their way. What the order service says of a young one is all there is to say; of an older one it
     * knows less than the facts will tell, so these get a moment to arrive.
     */
    private TrackedOrder ahead(OrderId id) {
        Instant until = clock.instant().plus(PATIENCE);
        Optional<TrackedOrder> answer = Optional.empty();
        while (clock.instant().isBefore(until)) {
            if (answer.isEmpty()) {
                answer = asked(id);
            }
            if (answer.filter(TrackedOrder::isYoung).isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            Optional<TrackedOrder> told = told(id);
            if (told.isPresent()) {
                return told.get();
            }
        }
        return answer.orElseThrow(VisibleOrders::unanswered);
    }

    /** Empty if the order service did not answer. @throws Refusal ORDER_NOT_FOUND if there is no such order */
    private Optional<TrackedOrder> asked(OrderId id) {
        try {
            return Optional.of(untold.find(id).orElseThrow(VisibleOrders::notFound));
        } catch (RestClientException e) {
            log.warn("order does not say whether {} exists: {}", id, e.getMessage());
            return Optional.empty();
        }
    }

    private static Refusal unanswered() {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE").with("retryAfterSeconds", 1);
    }

    private static Refusal notFound() {
        return Refusal.notFound("ORDER_NOT_FOUND");
    }
}
