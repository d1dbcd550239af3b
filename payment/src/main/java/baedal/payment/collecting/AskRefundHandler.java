package baedal.payment.collecting;

import baedal.contracts.OrderId;
import baedal.http.Refusal;
import baedal.payment.watching.Story;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An operator wants a customer to have the money back, after delivery. */
@Component
class AskRefundHandler {

    private final Payments payments;
    private final Deciding deciding;
    private final Story story;
    private final Clock clock;

    AskRefundHandler(Payments payments, Deciding deciding, Story story, Clock clock) {
        this.payments = payments;
        this.deciding = deciding;
        this.story = story;
        this.clock = clock;
    }

    void handle(OrderId orderId, String reason, String operatorId) {
        Instant now = clock.instant();
        Payment known = payments.find(orderId).orElseThrow(() -> Refusal.notFound("ORDER_NOT_FOUND"));
        try {
            deciding.decide(known, payment -> payment.refund(reason, now));
        } catch (PaymentCannotMove e) {
            throw Refusal.conflict("NOTHING_TO_REFUND").with("currentStatus", e.state());
        }
        story.tell(orderId, now, "REFUND", "ASKED", Map.of("reason", reason, "operatorId", operatorId));
    }
}
