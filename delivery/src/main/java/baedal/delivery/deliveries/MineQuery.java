package baedal.delivery.deliveries;

import baedal.contracts.AccountId;
import baedal.http.Page;
import baedal.http.PageRequest;
import baedal.http.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a rider holds, and what he finished today; the latest claim first. */
@Component
class MineQuery {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final JdbcClient jdbc;
    private final Clock clock;

    MineQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<DeliveryView> of(AccountId rider, PageRequest page) {
        Before before = Before.of(page.after());
        Instant today = LocalDate.now(clock.withZone(SEOUL)).atStartOfDay(SEOUL).toInstant();
        List<Delivery> found = jdbc.sql("""
                        select * from delivery
                        where rider_id = :rider and (claimed_at, order_id) < (:before, :before_id)
                            and (status in ('CLAIMED', 'PICKED_UP') or ended_at >= :today)
                        order by claimed_at desc, order_id desc
                        limit :limit
                        """)
                .param("rider", rider.value())
                .param("today", Timestamp.from(today))
                .param("before", Timestamp.from(before.claimedAt()))
                .param("before_id", before.orderId())
                .param("limit", page.limit() + 1)
                .query(DeliveryRow::read)
                .list();
        Page<Delivery> shown = Page.of(found, page, MineQuery::place);
        return new Page<>(
                shown.items().stream()
                        .map(delivery -> DeliveryView.of(delivery, rider))
                        .toList(),
                shown.nextCursor());
    }

    private record Before(Instant claimedAt, UUID orderId) {

        private static final Instant EVERYTHING = Instant.parse("9999-01-01T00:00:00Z");

        static Before of(List<String> cursor) {
            try {
                return cursor.isEmpty()
                        ? new Before(EVERYTHING, new UUID(0, 0))
                        : new Before(Instant.parse(cursor.get(0)), UUID.fromString(cursor.get(1)));
            } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException anotherList) {
                throw Refusal.invalid("cursor");
            }
        }
    }

    private static List<String> place(Delivery delivery) {
        return List.of(
                String.valueOf(delivery.times().claimedAt()), delivery.id().toString());
    }
}
