package baedal.tracking.timeline;

import java.util.Arrays;
import java.util.List;

/** What an order looks like to the people in it, in the order in which it moves. */
public enum Status {
    AWAITING_PAYMENT,
    PLACED,
    ACCEPTED,
    COOKING,
    COOKED,
    RIDER_ASSIGNED,
    PICKED_UP,
    DELIVERED,
    CANCELLING,
    COMPLETED,
    CANCELLED,
    REJECTED,
    PAYMENT_DECLINED,
    EXPIRED;

    /** Nothing follows it. */
    public boolean isTerminal() {
        return compareTo(CANCELLING) > 0;
    }

    /** Ended without a deal kept: whatever was captured goes back. */
    boolean returnsMoney() {
        return compareTo(COMPLETED) > 0;
    }

    public static List<Status> terminal() {
        return Arrays.stream(values()).filter(Status::isTerminal).toList();
    }
}
