package baedal.payment.network;

/** How a refund ended. */
public sealed interface RefundAnswer {

    /** All of it is back, now or before. */
    record Returned() implements RefundAnswer {}

    /** Not, or not for certain: look up, then try again. */
    record Failed(String why) implements RefundAnswer {}
}
