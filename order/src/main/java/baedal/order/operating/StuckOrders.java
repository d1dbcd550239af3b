package baedal.order.operating;

import baedal.order.deal.Limits;
import baedal.order.deal.Progress;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open orders that stay as they are for longer than they should. */
@Component
class StuckOrders {

    private static final int AT_MOST = 200;

    private final JdbcClient jdbc;
    private final Limits limits;
    private final Clock clock;

    StuckOrders(JdbcClient jdbc, Limits limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param threshold how long it might have stayed so, as ISO 8601 */
    record Stuck(UUID orderId, String state, Instant since, Duration threshold, String reason) {}

    List<Stuck> list() {
        return jdbc.sql("""
                select id, progress, cancelling is not null as cancelling, coalesce(cancelling_at, since) as since, due_at
                from (
                    (select * from orders where progress in ('PLACED', 'COOKING') and due_at < :now
                        order by due_at limit :limit)
                    union all
                    (select * from orders where progress in ('AWAITING_PAYMENT', 'DELIVERED') and due_at < :overdue
                        order by due_at limit :limit)) as late
                order by due_at limit :limit
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("overdue", Timestamp.from(clock.instant().minus(limits.overdue())))
                .param("limit", AT_MOST)
                .query((row, _) -> {
                    boolean cancelling = row.getBoolean("cancelling");
                    Progress progress = Progress.valueOf(row.getString("progress"));
                    Instant since = row.getTimestamp("since").toInstant();
                    return new Stuck(
                            row.getObject("id", UUID.class),
                            cancelling ? "CANCELLING" : progress.name(),
                            since,
                            Duration.between(since, row.getTimestamp("due_at").toInstant()),
                            cancelling ? "the store has not decided the cancellation" : reason(progress));
                })
                .list();
    }

    private static String reason(Progress progress) {
        return switch (progress) {
            case AWAITING_PAYMENT -> "neither paid nor expired: the clock is late";
            case PLACED -> "nobody cooks it";
            case COOKING -> "nobody delivers it";
            case DELIVERED -> "neither received nor completed: the clock is late";
            case COMPLETED, PAYMENT_DECLINED, EXPIRED, CANCELLED, REJECTED -> "finished";
        };
    }
}
