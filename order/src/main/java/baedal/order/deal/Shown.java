package baedal.order.deal;

import baedal.contracts.Role;
import baedal.order.deal.OrderView.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What follows from an order's standing for those who look at it. */
final class Shown {

    private Shown() {}

    /** The money of a deal that is off is on its way back. */
    static String payment(Standing standing) {
        boolean off = standing.progress() == Progress.CANCELLED || standing.progress() == Progress.REJECTED;
        return off && standing.payment() == PaymentState.APPROVED
                ? "REFUNDING"
                : standing.payment().name();
    }

    static List<TimelineEntry> timeline(Order order) {
        Standing standing = order.standing();
        List<TimelineEntry> entries = new ArrayList<>();
        if (standing.drafted() != null || standing.progress() == Progress.AWAITING_PAYMENT) {
            add(entries, Progress.AWAITING_PAYMENT, order.details().createdAt());
        }
        Instant placedAt = standing.placedAt();
        if (placedAt != null) {
            add(entries, Progress.PLACED, placedAt);
        }
        if (standing.progress() != Progress.AWAITING_PAYMENT && standing.progress() != Progress.PLACED) {
            entries.add(new TimelineEntry(standing.progress().name(), standing.since(), standing.cause()));
        }
        Cancelling cancelling = standing.cancelling();
        if (cancelling != null) {
            entries.add(new TimelineEntry(standing.shown(), cancelling.at(), cancelling.reason()));
        }
        return entries;
    }

    static List<String> actions(Standing standing, Role viewer) {
        return switch (viewer) {
            case CUSTOMER -> ofCustomer(standing);
            case OPERATOR -> ofOperator(standing.progress());
            case OWNER, RIDER, SERVICE -> List.of();
        };
    }

    private static List<String> ofCustomer(Standing standing) {
        if (standing.cancelling() != null) {
            return List.of();
        }
        return switch (standing.progress()) {
            case AWAITING_PAYMENT ->
                standing.payment() == PaymentState.UNKNOWN ? List.of("cancel") : List.of("pay", "cancel");
            case PLACED -> List.of("cancel");
            case DELIVERED -> List.of("confirm-receipt");
            case COOKING, COMPLETED, PAYMENT_DECLINED, EXPIRED, CANCELLED, REJECTED -> List.of();
        };
    }

    private static List<String> ofOperator(Progress progress) {
        return switch (progress) {
            case AWAITING_PAYMENT, PLACED, COOKING -> List.of("cancel");
            case DELIVERED, COMPLETED -> List.of("refund");
            case PAYMENT_DECLINED, EXPIRED, CANCELLED, REJECTED -> List.of();
        };
    }

    private static void add(List<TimelineEntry> entries, Progress progress, Instant at) {
        entries.add(new TimelineEntry(progress.name(), at, null));
    }
}
