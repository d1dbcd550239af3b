package baedal.order.receiving;

import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.order.deal.Deciding;
import baedal.order.deal.Order;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A customer has his food: the deal is complete. */
@Component
class ConfirmReceiptHandler {

    private final Deciding deciding;
    private final Clock clock;

    ConfirmReceiptHandler(Deciding deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    Order handle(Caller caller, OrderId id) {
        return deciding.decide(deciding.ofCustomer(caller, id), order -> order.confirmReceipt(clock.instant()));
    }
}
