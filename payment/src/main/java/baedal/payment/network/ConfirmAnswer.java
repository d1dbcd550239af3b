package baedal.payment.network;

/** How a confirm ended. */
public sealed interface ConfirmAnswer {

    /**
     * The money is captured.
     *
     * @param method as the network calls it
     */
    record Approved(String method) implements ConfirmAnswer {}

    /**
     * The money was not and will not be taken.
     *
     * @param code the network's
     */
    record Declined(String code) implements ConfirmAnswer {}

    /**
     * Nobody can tell from this answer whether the money was taken.
     *
     * @param inDoubt whether this call may still take effect; {@code false} if it never left, or the network is done with it
     */
    record Unknown(String why, boolean inDoubt) implements ConfirmAnswer {}
}
