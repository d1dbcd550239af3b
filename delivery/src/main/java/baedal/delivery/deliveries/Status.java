package baedal.delivery.deliveries;

/** Where a delivery stands. */
enum Status {
    /** Nothing to bring yet: the store has not accepted, or the order itself is still unknown here. */
    AWAITED,
    /** Accepted by the store. */
    PLANNED,
    /** Cooked; any rider on duty may take it. */
    READY,
    CLAIMED,
    PICKED_UP,
    DELIVERED,
    /** The order ended before anyone picked it up. */
    DROPPED;

    /** What this becomes by something heard from others; itself if that changes nothing. */
    Status hearing(Heard heard) {
        return switch (heard) {
            case ACCEPTED -> this == AWAITED ? PLANNED : this;
            case COOKED -> this == AWAITED || this == PLANNED ? READY : this;
            case ENDED ->
                switch (this) {
                    case AWAITED, PLANNED, READY, CLAIMED -> DROPPED;
                    case PICKED_UP, DELIVERED, DROPPED -> this;
                };
        };
    }
}
