package baedal.payment.collecting;

import baedal.contracts.OrderId;
import baedal.payment.network.ConfirmAnswer;
import baedal.payment.network.LookUp;
import baedal.payment.network.PaymentNetwork;
import baedal.payment.watching.Story;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what became of an attempt: looks it up, and confirms it again with the same key as long as its order lives. */
@Component
class SettleHandler {

    private final Payments payments;
    private final Deciding deciding;
    private final PaymentNetwork network;
    private final Story story;
    private final PaymentLimits limits;
    private final Clock clock;

    SettleHandler(
            Payments payments,
            Deciding deciding,
            PaymentNetwork network,
            Story story,
            PaymentLimits limits,
            Clock clock) {
        this.payments = payments;
        this.deciding = deciding;
        this.network = network;
        this.story = story;
        this.limits = limits;
        this.clock = clock;
    }

    void handle(Payment leased) {
        Optional<Payment> unsettled = Optional.of(leased);
        // whoever was faster changed what there is to settle: look again, for the look must come after the last confirm
        while (unsettled.isPresent() && !settled(unsettled.get())) {
            unsettled = payments.find(leased.orderId());
        }
    }

    private boolean settled(Payment before) {
        LookUp found = network.lookUp(before.orderId(), before.tried().amount());
        note(before, "look-up", found.toString());
        return switch (new Unsettled(before).settle(found, clock.instant(), limits)) {
            case Moved moved ->
                moved.payment().equals(before) || payments.record(moved).isPresent();
            case Settlement.ConfirmAgain again ->
                payments.record(Moved.silently(again.next()))
                        .map(confirming -> confirm(confirming, before.tried().doubtUntil()))
                        .orElse(false);
        };
    }

    private boolean confirm(Payment confirming, @Nullable Instant doubtBefore) {
        Attempt attempt = confirming.tried();
        OrderId orderId = confirming.orderId();
        ConfirmAnswer answer = network.confirm(attempt.id(), attempt.paymentKey(), orderId, attempt.amount());
        note(confirming, "confirm", answer.toString());
        Instant now = clock.instant();
        deciding.decide(
                confirming,
                payment -> payment.isTrying(attempt.id())
                        ? payment.confirmed(answer, doubtBefore, now, limits)
                        : Moved.silently(payment));
        return true;
    }

    /** The same trouble again and again is not news. */
    private void note(Payment payment, String call, String answer) {
        String trouble = payment.effort().trouble();
        if (trouble == null || !answer.contains(trouble)) {
            story.call(payment.orderId(), clock.instant(), call, answer);
        }
    }
}
