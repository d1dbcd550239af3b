package baedal.order.clock;

import baedal.order.deal.Order;
import baedal.order.deal.Orders;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the orders whose time has come, on every instance: of two that look at the same order one moves it. */
@Component
class OrderClock {

    private static final Logger LOG = LoggerFactory.getLogger(OrderClock.class);
    private static final int AT_ONCE = 200;

    private final Orders orders;
    private final TickHandler handler;
    private final Clock clock;

    OrderClock(Orders orders, TickHandler handler, Clock clock) {
        this.orders = orders;
        this.handler = handler;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${baedal.order.clock-every:300ms}")
    void tick() {
        List<Order> due;
        int moved;
        do {
            due = orders.due(clock.instant(), AT_ONCE);
            moved = due.stream().mapToInt(this::tick).sum();
        } while (due.size() == AT_ONCE && moved > 0);
    }

    /** One order that cannot be moved must not stop the clock of the others. */
    private int tick(Order order) {
        try {
            return handler.handle(order) ? 1 : 0;
        } catch (RuntimeException e) {
            LOG.warn("the clock could not move order {}", order.id(), e);
            return 0;
        }
    }
}
