package baedal.web.orders;

import java.util.List;

/** The five segments that an order's way is drawn with. */
enum Stage {
    PLACED,
    ACCEPTED,
    COOKING,
    RIDING,
    BROUGHT;

    /** How far an order came; 0 before it is a deal. */
    static int reached(Order order) {
        int furthest = of(order.status());
        for (Order.Entry entry : order.timeline()) {
            furthest = Math.max(furthest, of(entry.status()));
        }
        return furthest;
    }

    static List<Stage> all() {
        return List.of(values());
    }

    private static int of(String status) {
        return switch (status) {
            case "PLACED" -> 1;
            case "ACCEPTED" -> 2;
            case "COOKING", "COOKED", "RIDER_ASSIGNED" -> 3;
            case "PICKED_UP" -> 4;
            case "DELIVERED", "COMPLETED" -> 5;
            default -> 0; // the API may tell of states that this drawing does not know
        };
    }
}
