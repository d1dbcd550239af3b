package baedal.order.deal;

/** What the order knows of its payment. */
public enum PaymentState {
    /** Never tried. */
    NONE,
    /** Tried, but nothing was started: to be tried again a little later. */
    DEFERRED,
    /** An answer is missing; it settles by itself. */
    UNKNOWN,
    APPROVED,
    DECLINED
}
