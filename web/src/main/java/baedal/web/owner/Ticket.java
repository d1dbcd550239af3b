package baedal.web.owner;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as the kitchen has it. */
record Ticket(
        String orderId,
        String storeId,
        String storeName,
        String number,
        String status,
        List<Line> lines,
        @Nullable String request,
        long total,
        Instant receivedAt,
        Instant answerBy,
        @Nullable Instant readyBy,
        Instant changedAt,
        @Nullable Ending ended,
        PickUp pickUp) {

    record Line(String menuItemId, String name, int quantity, List<Option> options) {}

    record Option(String name) {}

    record Ending(String by, String reason, @Nullable String message) {}

    record PickUp(@Nullable String rider, @Nullable Instant at) {}

    /** Where on the board it hangs. */
    public Column column() {
        return switch (status) {
            case "RECEIVED" -> Column.RECEIVED;
            case "ACCEPTED" -> Column.ACCEPTED;
            case "COOKING" -> Column.COOKING;
            case "COOKED" -> pickUp.at() == null ? Column.COOKED : Column.ENDED;
            default -> Column.ENDED;
        };
    }

    /** What the order's customer is told that it is, as signals say it: the board shows at least as much, or is read again. */
    public String told() {
        if (!status.equals("COOKED")) {
            return status.equals("RECEIVED") ? "PLACED" : status;
        }
        return pickUp.at() != null ? "PICKED_UP" : pickUp.rider() != null ? "RIDER_ASSIGNED" : status;
    }

    public boolean isOpen() {
        return column() != Column.ENDED;
    }

    /** Cooking, or to be cooked. */
    boolean isToCook() {
        return column() == Column.ACCEPTED || column() == Column.COOKING;
    }

    public Instant endedAt() {
        return pickUp.at() == null ? changedAt : pickUp.at();
    }

    /** Whether it ended without being sold, and nobody here decided so: the cook must see why it is gone. */
    public boolean isTakenAway() {
        return ended != null && !ended.by().equals("OWNER");
    }
}
