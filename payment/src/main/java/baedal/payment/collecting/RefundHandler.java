package baedal.payment.collecting;

import baedal.payment.network.LookUp;
import baedal.payment.network.PaymentNetwork;
import baedal.payment.network.RefundAnswer;
import baedal.payment.watching.Story;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives captured money back: looks first whether it is back already. */
@Component
class RefundHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefundHandler.class);

    private final Deciding deciding;
    private final PaymentNetwork network;
    private final Story story;
    private final PaymentLimits limits;
    private final Clock clock;

    RefundHandler(Deciding deciding, PaymentNetwork network, Story story, PaymentLimits limits, Clock clock) {
        this.deciding = deciding;
        this.network = network;
        this.story = story;
        this.limits = limits;
        this.clock = clock;
    }

    void handle(Payment leased) {
        RefundAnswer answer = switch (network.lookUp(
                leased.orderId(), leased.tried().amount())) {
            case LookUp.Returned _ -> new RefundAnswer.Returned();
            case LookUp.Captured captured ->
                network.refund(
                        captured.networkKey(),
                        leased.orderId(),
                        Objects.requireNonNullElse(leased.refundBecause(), "REFUND"));
            case LookUp.Unanswered unanswered -> new RefundAnswer.Failed(unanswered.why());
            case LookUp.NotDone notDone -> {
                LOG.error(
                        "ALARM: order {} is paid, but the payment network says {}", leased.orderId(), notDone.status());
                yield new RefundAnswer.Failed(notDone.status());
            }
        };
        Instant now = clock.instant();
        deciding.decide(leased, payment -> switch (answer) {
            case RefundAnswer.Returned _ -> payment.refunded(now);
            case RefundAnswer.Failed failed -> new Unsettled(payment).refundFailed(failed.why(), now, limits);
        });
        note(leased, answer, now);
    }

    private void note(Payment leased, RefundAnswer answer, Instant now) {
        switch (answer) {
            case RefundAnswer.Returned _ ->
                story.tell(
                        leased.orderId(),
                        now,
                        "REFUND",
                        "REFUNDED",
                        Map.of("amount", leased.tried().amount()));
            case RefundAnswer.Failed failed -> {
                if (!failed.why().equals(leased.effort().trouble())) {
                    story.tell(leased.orderId(), now, "REFUND", "FAILED", Map.of("reason", failed.why()));
                }
            }
        }
    }
}
