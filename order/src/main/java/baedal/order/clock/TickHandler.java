package baedal.order.clock;

import baedal.order.deal.Attempt;
import baedal.order.deal.Due;
import baedal.order.deal.Limits;
import baedal.order.deal.Moved;
import baedal.order.deal.Order;
import baedal.order.deal.Orders;
import baedal.order.paying.Collecting;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Moves an order whose time has come: expires, completes, tells a draft, asks again about a payment without an answer. */
@Component
class TickHandler {

    /** Questions under way: they must not take the connections that customers need. */
    private static final int QUESTIONS = 16;

    private final Orders orders;
    private final Collecting collecting;
    private final Limits limits;
    private final Clock clock;
    private final Semaphore questions = new Semaphore(QUESTIONS);

    TickHandler(Orders orders, Collecting collecting, Limits limits, Clock clock) {
        this.orders = orders;
        this.collecting = collecting;
        this.limits = limits;
        this.clock = clock;
    }

    /** @return whether it moved, by this instance */
    boolean handle(Order order) {
        Optional<Moved> moved = Due.tick(order, limits, clock.instant());
        if (moved.isEmpty() || !orders.record(moved.get())) {
            return false;
        }
        Attempt attempt = moved.get().to().unanswered();
        if (attempt != null) {
            ask(moved.get().after(), attempt);
        }
        return true;
    }

    /** The recorded move is a lease: nobody else asks before it ends. Without a free question it is asked after that. */
    private void ask(Order order, Attempt attempt) {
        if (questions.tryAcquire()) {
            Thread.startVirtualThread(() -> {
                try {
                    collecting.askAgain(order, attempt);
                } finally {
                    questions.release();
                }
            });
        }
    }
}
