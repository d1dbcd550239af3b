package baedal.order.operating;

import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.order.deal.Deciding;
import baedal.order.deal.Order;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An operator ends an order that is stuck; why is kept. */
@Component
class OperatorCancelHandler {

    private final Deciding deciding;
    private final Audits audits;
    private final Clock clock;

    OperatorCancelHandler(Deciding deciding, Audits audits, Clock clock) {
        this.deciding = deciding;
        this.audits = audits;
        this.clock = clock;
    }

    @Transactional
    public Order handle(Caller operator, OrderId id, String reason) {
        Instant now = clock.instant();
        Order found = deciding.any(id);
        Order after = deciding.decide(found, order -> order.cancelByOperator(reason, now));
        if (after.version() != found.version()) {
            audits.record(id, now, operator, "CANCELLATION", reason);
        }
        return after;
    }
}
