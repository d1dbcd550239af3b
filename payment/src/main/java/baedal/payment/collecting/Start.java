package baedal.payment.collecting;

/** What becomes of a wish to start an attempt. */
sealed interface Start {

    /** It may start: record this, then ask the network. */
    record Started(Payment next) implements Start {}

    /** It was started before: this is where it stands. */
    record Before(AttemptOutcome outcome) implements Start {}

    record Refused(Refusing because) implements Start {}

    enum Refusing {
        PAYMENT_IN_PROGRESS,
        NOT_PAYABLE
    }
}
