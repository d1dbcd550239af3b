package baedal.tracking.timeline;

import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.http.Refusal;
import org.springframework.stereotype.Component;

/** Orders as those who ask may see them. What someone may not see does not exist for him. */
@Component
public class VisibleOrders {

    private final TrackedOrders tracked;
    private final UntoldOrders untold;

    VisibleOrders(TrackedOrders tracked, UntoldOrders untold) {
        this.tracked = tracked;
        this.untold = untold;
    }

    /** @throws Refusal 404 ORDER_NOT_FOUND if there is none or the caller has no part in it */
    public void demand(OrderId id, Caller caller) {
        view(id, caller);
    }

    /** Whether the caller has a part, now, in an order that was told of. */
    public boolean stillSees(Caller caller, OrderId id) {
        return tracked.find(id).map(order -> order.viewedBy(caller).sees()).orElse(false);
    }

    OrderView view(OrderId id, Caller caller) {
        TrackedOrder order = tracked.find(id)
                .filter(TrackedOrder::isTold)
                .or(() -> untold.find(id))
                .orElseThrow(VisibleOrders::notFound);
        Viewer viewer = order.viewedBy(caller);
        if (!viewer.sees()) {
            throw notFound();
        }
        return OrderView.of(order, viewer);
    }

    private static Refusal notFound() {
        return Refusal.notFound("ORDER_NOT_FOUND");
    }
}
