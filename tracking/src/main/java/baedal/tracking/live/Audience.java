package baedal.tracking.live;

import baedal.contracts.OrderId;
import java.util.Set;

/** Those with open streams, told of what grew. */
interface Audience {

    /** Those orders' read models grew. */
    void grown(Set<OrderId> orders);

    /** Any may have grown. */
    void anyGrown();
}
