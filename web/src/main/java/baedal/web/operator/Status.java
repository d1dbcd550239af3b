package baedal.web.operator;

import java.util.Arrays;
import java.util.List;

/** What an order looks like, in the order in which it moves. */
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

    public boolean isOpen() {
        return compareTo(COMPLETED) < 0;
    }

    /** It ended, and nobody ate. */
    public boolean isLost() {
        return compareTo(COMPLETED) > 0;
    }

    /** The colour of its badge. */
    public String tone() {
        return switch (this) {
            case AWAITING_PAYMENT, PLACED, CANCELLING -> "wait";
            case ACCEPTED, COOKING, COOKED, RIDER_ASSIGNED, PICKED_UP -> "night";
            case DELIVERED, COMPLETED -> "ok";
            case CANCELLED, REJECTED, PAYMENT_DECLINED, EXPIRED -> "bad";
        };
    }

    static List<Status> all() {
        return Arrays.asList(values());
    }
}
