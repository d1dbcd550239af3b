package baedal.order.operating;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderId;
import baedal.order.deal.Deciding;
import baedal.order.deal.Order;
import baedal.order.deal.PaymentState;
import baedal.order.deal.Progress;
import baedal.order.paying.Breaker;
import baedal.order.paying.Payments;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What other services may ask: an order before its facts have arrived, and what operators are shown. */
@RestController
class InternalController {

    private final Deciding deciding;
    private final Payments payments;
    private final StuckOrders stuckOrders;
    private final Stories stories;
    private final Audits audits;

    InternalController(Deciding deciding, Payments payments, StuckOrders stuckOrders, Stories stories, Audits audits) {
        this.deciding = deciding;
        this.payments = payments;
        this.stuckOrders = stuckOrders;
        this.stories = stories;
        this.audits = audits;
    }

    /**
     * An order as this service knows it.
     *
     * @param at when it reached that status
     */
    record KnownOrder(OrderDetails order, Progress status, boolean cancelling, PaymentState payment, Instant at) {

        static KnownOrder of(Order order) {
            return new KnownOrder(
                    order.details(),
                    order.progress(),
                    order.standing().cancelling() != null,
                    order.standing().payment(),
                    order.standing().since());
        }
    }

    @GetMapping("/internal/orders/{id}")
    KnownOrder order(@PathVariable OrderId id) {
        return KnownOrder.of(deciding.any(id));
    }

    @GetMapping("/internal/breakers")
    List<Breaker> breakers() {
        return List.of(payments.breaker());
    }

    @GetMapping("/internal/stuck")
    List<StuckOrders.Stuck> stuck() {
        return stuckOrders.list();
    }

    @GetMapping("/internal/story/{id}")
    List<Stories.Entry> story(@PathVariable OrderId id) {
        return stories.of(id);
    }

    /** What operators did, newest first; {@code at} and {@code id} of the last one seen lead on. */
    @GetMapping("/internal/audits")
    List<Audits.Audit> audits(
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam int limit) {
        return audits.before(at, id, limit);
    }
}
