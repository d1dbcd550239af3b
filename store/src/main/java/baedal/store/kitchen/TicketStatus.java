package baedal.store.kitchen;

import java.util.List;

/** Where a ticket stands. */
enum TicketStatus {
    RECEIVED,
    ACCEPTED,
    COOKING,
    COOKED,
    REJECTED,
    CANCELLED;

    /** What its owner may do now. */
    List<String> actions() {
        return switch (this) {
            case RECEIVED -> List.of("accept", "reject");
            case ACCEPTED -> List.of("start-cooking");
            case COOKING -> List.of("finish-cooking");
            case COOKED, REJECTED, CANCELLED -> List.of();
        };
    }

    /** Whether the kitchen still has something to do. */
    boolean isWaiting() {
        return !actions().isEmpty();
    }
}
