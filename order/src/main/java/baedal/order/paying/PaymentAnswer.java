package baedal.order.paying;

/** What came back from {@code payment}. */
sealed interface PaymentAnswer {

    record Approved() implements PaymentAnswer {}

    /** @param reason the network's code */
    record Declined(String reason) implements PaymentAnswer {}

    /** {@code payment} knows the attempt but not what became of it: the network is sick. */
    record Settling() implements PaymentAnswer {}

    /** A definite no before anything started; another attempt lives, or the order is dead. */
    record Refused(String code) implements PaymentAnswer {}

    /** The request may or may not have arrived. */
    record Missing(String why) implements PaymentAnswer {}

    /** The request did not arrive, or was held back: nothing was started. */
    record NotStarted(String why) implements PaymentAnswer {}

    /** Whether it speaks against asking {@code payment} at all for a while. */
    default boolean isFailure() {
        return switch (this) {
            case Approved _, Declined _, Refused _ -> false;
            case Settling _, Missing _, NotStarted _ -> true;
        };
    }
}
