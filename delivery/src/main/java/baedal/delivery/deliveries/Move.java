package baedal.delivery.deliveries;

import baedal.contracts.AccountId;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** What a rider may do with a delivery. */
enum Move {
    CLAIM("claim"),
    PICK_UP("pick-up"),
    HAND_OVER("hand-over"),
    HAND_BACK("hand-back");

    private final String name;

    Move(String name) {
        this.name = name;
    }

    @JsonValue
    String externalName() {
        return name;
    }

    /** What this rider may do now. */
    static List<Move> open(Delivery delivery, AccountId rider) {
        boolean his = delivery.isOf(rider);
        return switch (delivery.status()) {
            case READY -> List.of(CLAIM, PICK_UP);
            case CLAIMED -> his ? List.of(PICK_UP, HAND_BACK) : List.of();
            case PICKED_UP -> his ? List.of(HAND_OVER) : List.of();
            case AWAITED, PLANNED, DELIVERED, DROPPED -> List.of();
        };
    }
}
