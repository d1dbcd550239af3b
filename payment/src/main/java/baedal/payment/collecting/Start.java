package baedal.payment.collecting;

import java.time.Instant;

/** What becomes of a wish to start an attempt. */
sealed interface Start {

    /** It may start: record this, then ask the network. */
    record Started(Payment next) implements Start {}

    /** It was started before: this is where it stands. */
    record Before(AttemptOutcome outcome) implements Start {}

    record Refused(Refusing because) implements Start {}

    static Start of(Payment payment, StartAttempt asked, Instant now, PaymentLimits limits) {
        if (payment.isTrying(asked.attemptId())) {
            return again(payment);
        }
        if (payment.deadBecause() != null) {
            return new Refused(Refusing.NOT_PAYABLE);
        }
        return switch (payment.state()) {
            case APPROVING, UNKNOWN -> new Refused(Refusing.PAYMENT_IN_PROGRESS);
            case APPROVED, REFUNDING, REFUNDED -> new Refused(Refusing.NOT_PAYABLE);
            case NONE, DECLINED ->
                now.isBefore(asked.payBefore())
                        ? new Started(payment.in(
                                State.APPROVING,
                                now,
                                Attempt.started(asked, now, limits),
                                Effort.due(now.plus(limits.unknownAfter()))))
                        : new Refused(Refusing.NOT_PAYABLE);
        };
    }

    private static Start again(Payment payment) {
        return payment.outcome(payment.tried())
                .<Start>map(Before::new)
                .orElseGet(() -> new Refused(Refusing.NOT_PAYABLE));
    }

    enum Refusing {
        PAYMENT_IN_PROGRESS,
        NOT_PAYABLE
    }
}
