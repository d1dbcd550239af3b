package baedal.payment.collecting;

/** How far a payment has come. */
enum State {
    /** Nothing was tried. */
    NONE,
    /** The network is being asked. */
    APPROVING,
    /** The network was asked, and did not say. */
    UNKNOWN,
    APPROVED,
    DECLINED,
    /** Captured, and wanted back. */
    REFUNDING,
    REFUNDED
}
