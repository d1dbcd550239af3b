package baedal.delivery.deliveries;

import baedal.contracts.OrderId;
import baedal.delivery.deliveries.OperationsController.Entry;
import baedal.delivery.deliveries.OperationsController.Stuck;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OperationsQuery {

    private static final int AT_MOST = 200;

    private final JdbcClient jdbc;

    OperationsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The longest waiting first. What an operator called off is no longer stuck. */
    List<Stuck> stuck(Map<Status, Duration> thresholds, Instant now) {
        return thresholds.entrySet().stream()
                .flatMap(entry -> stuckIn(entry.getKey(), entry.getValue(), now).stream())
                .toList();
    }

    private List<Stuck> stuckIn(Status status, Duration threshold, Instant now) {
        return jdbc.sql("""
                        select order_id, since from delivery
                        where status = ? and since < ? and not called_off order by since limit ?
                        """)
                .param(status.name())
                .param(Timestamp.from(now.minus(threshold)))
                .param(AT_MOST)
                .query((row, number) -> new Stuck(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        status,
                        row.getTimestamp("since").toInstant(),
                        threshold,
                        reason(status)))
                .list();
    }

    private static String reason(Status status) {
        return switch (status) {
            case AWAITED, DELIVERED, DROPPED -> "";
            case PLANNED -> "accepted by the store and not cooked yet";
            case READY -> "no rider took it";
            case CLAIMED -> "claimed and not picked up";
            case PICKED_UP -> "picked up and not handed over";
        };
    }

    List<Entry> story(OrderId orderId) {
        return jdbc.sql("""
                        select since, status, rider_id from delivery
                        where order_id = ? and (called_off or status = 'DROPPED')
                        """)
                .param(orderId.value())
                .query((row, number) -> new Entry(
                        row.getTimestamp("since").toInstant(),
                        "AUDIT",
                        "DELIVERY_CALLED_OFF",
                        Map.of(
                                "status", row.getString("status"),
                                "riderId", String.valueOf(row.getString("rider_id")))))
                .list();
    }
}
