package baedal.web.orders;

import baedal.web.customer.Eta;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order as its customer sees it. */
record Order(
        String id,
        String number,
        String status,
        String storeId,
        String storeName,
        @Nullable Point storePosition,
        List<Line> lines,
        long itemsTotal,
        long deliveryFee,
        long total,
        Payment payment,
        DeliverTo deliverTo,
        @Nullable String request,
        Instant placedAt,
        @Nullable Instant readyBy,
        @Nullable Rider rider,
        List<Entry> timeline,
        Set<String> actions) {

    private static final Set<String> OVER = Set.of("COMPLETED", "CANCELLED", "REJECTED", "PAYMENT_DECLINED", "EXPIRED");
    private static final Set<String> BROUGHT = Set.of("DELIVERED", "COMPLETED");
    private static final Set<String> SETTLING = Set.of("UNKNOWN", "REFUNDING");

    record Point(double lat, double lng) {}

    record Line(String menuItemId, String name, int quantity, long unitPrice, List<Option> options, long amount) {}

    record Option(String name, long price) {}

    /** @param state NONE, DEFERRED, UNKNOWN, APPROVED, DECLINED, REFUNDING or REFUNDED */
    record Payment(String state, long refundedAmount) {}

    record DeliverTo(String address, @Nullable String detail, double lat, double lng) {}

    record Rider(String id, String name, String phone) {}

    /** @param cause why, where there is a reason: a code, or what somebody wrote */
    record Entry(String status, Instant at, @Nullable String cause) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    public boolean isOver() {
        return OVER.contains(status);
    }

    public boolean isBrought() {
        return BROUGHT.contains(status);
    }

    public boolean isUnpaid() {
        return status.equals("AWAITING_PAYMENT");
    }

    /** Paid, and somebody still has something to do for it. */
    public boolean isUnderWay() {
        return !isOver() && !isUnpaid() && !isBrought();
    }

    /** Over, and nobody has eaten. */
    public boolean isFailed() {
        return isOver() && !isBrought();
    }

    /** Money moves without a word on the timeline: the page looks again by itself. */
    public boolean isSettling() {
        return SETTLING.contains(payment.state());
    }

    public boolean isRiderOnHisWay() {
        return rider != null && (status.equals("RIDER_ASSIGNED") || status.equals("PICKED_UP"));
    }

    /** Such as "후라이드 치킨 2, 콜라 1". */
    public String summary() {
        return lines.stream().map(line -> line.name() + " " + line.quantity()).collect(Collectors.joining(", "));
    }

    public String firstDish() {
        return lines.isEmpty() ? "" : lines.getFirst().name();
    }

    @Nullable
    Instant at(String wanted) {
        return timeline.stream()
                .filter(entry -> entry.status().equals(wanted))
                .map(Entry::at)
                .findFirst()
                .orElse(null);
    }

    long rideMinutes() {
        if (storePosition == null) {
            return Eta.ride(2_000);
        }
        double north = (deliverTo.lat - storePosition.lat) * 111_195;
        double east = (deliverTo.lng - storePosition.lng) * 111_195 * Math.cos(Math.toRadians(deliverTo.lat));
        return Eta.ride((int) Math.hypot(north, east));
    }
}
