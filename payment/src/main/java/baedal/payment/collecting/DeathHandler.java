package baedal.payment.collecting;

import baedal.contracts.OrderId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Marks an order dead, whether or not anyone tried to pay it; what was captured goes back. */
@Component
class DeathHandler {

    private final Payments payments;
    private final Deciding deciding;
    private final Clock clock;

    DeathHandler(Payments payments, Deciding deciding, Clock clock) {
        this.payments = payments;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** @param because the type of the fact that ended it */
    void handle(OrderId orderId, String because) {
        Instant now = clock.instant();
        Payment known = payments.find(orderId).orElseGet(() -> Payment.of(orderId, now));
        deciding.decide(known, payment -> payment.died(because, now));
    }
}
