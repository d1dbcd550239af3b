package baedal.tracking.live;

import baedal.contracts.OrderId;
import baedal.tracking.timeline.Status;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** One change as a stream tells it: what the order looks like from then on. */
record Moment(OrderId orderId, Status status, int revision, Instant at) {

    /** Nothing follows it. */
    @JsonIgnore
    boolean isLast() {
        return status.isTerminal();
    }
}
