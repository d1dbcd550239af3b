package baedal.payment.collecting;

import baedal.http.Refusal;
import baedal.payment.network.ConfirmAnswer;
import baedal.payment.network.PaymentNetwork;
import baedal.payment.watching.Story;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Commits an attempt, asks the network for the money, records the answer with its fact. */
@Component
class AttemptHandler {

    private final Payments payments;
    private final Deciding deciding;
    private final PaymentNetwork network;
    private final Story story;
    private final PaymentLimits limits;
    private final Clock clock;

    AttemptHandler(
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

    AttemptOutcome handle(StartAttempt asked) {
        // nearly always the order is new, so nothing is read first
        Payment before = Payment.of(asked.orderId(), clock.instant());
        while (true) {
            switch (before.start(asked, clock.instant(), limits)) {
                case Start.Before known -> {
                    return known.outcome();
                }
                case Start.Refused refused ->
                    throw Refusal.conflict(refused.because().name());
                case Start.Started started -> {
                    Optional<Payment> recorded = payments.record(Moved.silently(started.next()));
                    if (recorded.isPresent()) {
                        rememberEarlier(before);
                        return confirm(recorded.get(), asked);
                    }
                }
            }
            before = payments.find(asked.orderId()).orElseThrow();
        }
    }

    private AttemptOutcome confirm(Payment started, StartAttempt asked) {
        ConfirmAnswer answer = network.confirm(asked.attemptId(), asked.paymentKey(), asked.orderId(), asked.amount());
        Instant now = clock.instant();
        Payment after = deciding.decide(
                started,
                payment -> payment.isTrying(asked.attemptId())
                        ? payment.confirmed(answer, null, now, limits)
                        : Moved.silently(payment));
        if (answer instanceof ConfirmAnswer.Unknown unknown) {
            story.call(asked.orderId(), now, "confirm", unknown.why());
        }
        // it may have died while the network was asked
        return after.outcome(after.tried()).orElseThrow(() -> Refusal.conflict(Start.Refusing.NOT_PAYABLE.name()));
    }

    /** The row remembers its last attempt only. */
    private void rememberEarlier(Payment before) {
        Attempt earlier = before.attempt();
        if (earlier != null) {
            story.tell(
                    before.orderId(),
                    earlier.startedAt(),
                    "PAYMENT_ATTEMPT",
                    before.state().name(),
                    Map.of(
                            "attemptId", earlier.id(),
                            "amount", earlier.amount(),
                            "reason", Objects.requireNonNullElse(earlier.reason(), "")));
        }
    }
}
