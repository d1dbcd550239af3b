package baedal.tracking.timeline;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.RiderContact;
import baedal.http.Caller;
import java.util.List;
import java.util.Set;

/** An order with all that is known of it. */
record TrackedOrder(OrderDetails details, OrderState state, List<Change> timeline) {

    private static final Set<Status> FIRST = Set.of(Status.AWAITING_PAYMENT, Status.PLACED, Status.PAYMENT_DECLINED);

    TrackedOrder {
        timeline = List.copyOf(timeline);
    }

    /** Whether the order service has told of it; before, there is only a stub of what others told. */
    boolean isTold() {
        return state.progress() != null;
    }

    /** Whether its first change is also its last one. */
    boolean isYoung() {
        return !state.cancelling() && FIRST.contains(state.progress());
    }

    Viewer viewedBy(Caller caller) {
        RiderContact rider = state.rider();
        AccountId riderId = rider == null ? null : rider.id();
        return Viewer.of(caller, details, riderId);
    }
}
