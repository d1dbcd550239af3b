package baedal.tracking.timeline;

import baedal.contracts.OrderFact.Unpaid;
import baedal.contracts.Won;

/**
 * The money as far as it was told. Approvals, declines and the order's own facts come in either order, so each is remembered by itself
 * and the state is read off them.
 */
record Payment(Unpaid unpaid, boolean approved, boolean declined, Won refunded) {

    static final Payment UNTOLD = new Payment(Unpaid.NONE, false, false, Won.ZERO);

    /** What the customer is told. */
    enum State {
        NONE,
        DEFERRED,
        UNKNOWN,
        APPROVED,
        DECLINED,
        REFUNDING,
        REFUNDED
    }

    /** @param deadOrder whether the order ended so that captured money goes back */
    State state(boolean deadOrder) {
        if (refunded.compareTo(Won.ZERO) > 0) {
            return State.REFUNDED;
        }
        if (approved) {
            return deadOrder ? State.REFUNDING : State.APPROVED;
        }
        return declined ? State.DECLINED : State.valueOf(unpaid.name());
    }

    Payment told(Unpaid state) {
        return new Payment(state, approved, declined, refunded);
    }

    Payment taken() {
        return new Payment(unpaid, true, declined, refunded);
    }

    Payment refused() {
        return new Payment(unpaid, approved, true, refunded);
    }

    Payment returned(Won amount) {
        return new Payment(unpaid, approved, declined, refunded.plus(amount));
    }
}
