package baedal.web.rider;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What he earned on a day. */
record Day(LocalDate date, int deliveries, long total, List<Item> items) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    record Item(String number, String storeName, long deliveryFee, Instant deliveredAt) {}

    public boolean isToday() {
        return !date.isBefore(LocalDate.now(SEOUL));
    }

    public LocalDate before() {
        return date.minusDays(1);
    }

    public LocalDate after() {
        return date.plusDays(1);
    }
}
