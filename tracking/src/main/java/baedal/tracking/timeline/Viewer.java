package baedal.tracking.timeline;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.Role;
import baedal.http.Caller;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Someone who asks for one order, and which parts he has in it. Without a part the order does not exist for him. */
record Viewer(Set<Part> parts) {

    /** A part in an order's story. */
    enum Part {
        CUSTOMER,
        OWNER,
        RIDER,
        OPERATOR
    }

    /** @param rider who has the order in hand or delivered it */
    static Viewer of(Caller caller, OrderDetails order, @Nullable AccountId rider) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (caller.is(Role.CUSTOMER) && caller.id().equals(order.customer().id())) {
            parts.add(Part.CUSTOMER);
        }
        if (caller.is(Role.OWNER) && caller.id().equals(order.store().ownerId())) {
            parts.add(Part.OWNER);
        }
        if (caller.is(Role.RIDER) && caller.id().equals(rider)) {
            parts.add(Part.RIDER);
        }
        if (caller.is(Role.OPERATOR)) {
            parts.add(Part.OPERATOR);
        }
        return new Viewer(parts);
    }

    boolean sees() {
        return !parts.isEmpty();
    }
}
