package baedal.delivery.earnings;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.contracts.Won;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A day's deliveries that were handed over. One rider's day is short: it is answered whole. */
@Component
class EarningsQuery {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final JdbcClient jdbc;
    private final Clock clock;

    EarningsQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param date in Korea; {@code null} is today */
    Earnings of(AccountId rider, @Nullable LocalDate date) {
        LocalDate day = date == null ? LocalDate.now(clock.withZone(SEOUL)) : date;
        return Earnings.of(
                day,
                jdbc.sql("""
                        select order_id, ended_at, details ->> 'number' as number,
                            details #>> '{store,name}' as store, (details ->> 'deliveryFee')::bigint as fee
                        from delivery
                        where rider_id = :rider and status = 'DELIVERED' and ended_at >= :from and ended_at < :until
                        order by ended_at desc, order_id
                        """)
                        .param("rider", rider.value())
                        .param("from", midnight(day))
                        .param("until", midnight(day.plusDays(1)))
                        .query((row, number) -> new Earnings.Item(
                                new OrderId(row.getObject("order_id", UUID.class)),
                                row.getString("number"),
                                row.getString("store"),
                                new Won(row.getLong("fee")),
                                row.getTimestamp("ended_at").toInstant()))
                        .list());
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(SEOUL).toInstant());
    }
}
