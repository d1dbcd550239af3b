package baedal.order.cancelling;

import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.order.deal.Deciding;
import baedal.order.deal.Order;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A customer cancels: at once while unpaid, otherwise the store is asked. */
@Component
class CancelOrderHandler {

    private final Deciding deciding;
    private final Clock clock;

    CancelOrderHandler(Deciding deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    Order handle(Caller caller, OrderId id, String reason) {
        return deciding.decide(deciding.ofCustomer(caller, id), order -> order.cancel(reason, clock.instant()));
    }
}
