package baedal.order.operating;

import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.http.Refusal;
import baedal.order.deal.Deciding;
import baedal.order.deal.Order;
import baedal.order.paying.Payments;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** An operator returns the money of a delivered order. Asked for again after a failure, it is still returned once. */
@Component
class OperatorRefundHandler {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Deciding deciding;
    private final Audits audits;
    private final Payments payments;
    private final Clock clock;

    OperatorRefundHandler(Deciding deciding, Audits audits, Payments payments, Clock clock) {
        this.deciding = deciding;
        this.audits = audits;
        this.payments = payments;
        this.clock = clock;
    }

    Order handle(Caller operator, OrderId id, String reason) {
        Order order = deciding.any(id);
        order.checkRefundable();
        // first, so that no money moves for a reason that nobody knows
        audits.record(id, clock.instant(), operator, "REFUND", reason);
        try {
            payments.refund(id, reason, operator.id());
        } catch (HttpClientErrorException.Conflict e) {
            throw Refusal.conflict("NOT_REFUNDABLE")
                    .with("currentStatus", order.standing().shown());
        } catch (RestClientException e) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "PAYMENT_UNAVAILABLE")
                    .with("retryAfterSeconds", RETRY_AFTER_SECONDS);
        }
        return order;
    }
}
