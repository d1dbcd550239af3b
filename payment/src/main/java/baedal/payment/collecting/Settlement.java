package baedal.payment.collecting;

/** What to do about an attempt whose outcome is unknown, after a look at the network. */
sealed interface Settlement permits Moved, Settlement.ConfirmAgain {

    /** Record this, then ask the network again, with the same key. */
    record ConfirmAgain(Payment next) implements Settlement {}
}
