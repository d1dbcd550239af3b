package baedal.payment.watching;

import baedal.contracts.OrderId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payments that do not settle, and money that does not go back. */
@RestController
class StuckController {

    private static final int TRIES = 3;
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Duration stuckAfter;
    private final Clock clock;

    StuckController(JdbcClient jdbc, @Value("${baedal.payment.stuck-after}") Duration stuckAfter, Clock clock) {
        this.jdbc = jdbc;
        this.stuckAfter = stuckAfter;
        this.clock = clock;
    }

    /** @param threshold how long it may take, or how often it may fail */
    record Stuck(OrderId orderId, String state, Instant since, String threshold, String reason) {}

    @GetMapping("/internal/stuck")
    List<Stuck> stuck() {
        return jdbc.sql("""
                        select order_id, state, since, trouble from payment
                         where due_at is not null
                           and (state = 'REFUNDING' and tries >= :tries or state <> 'REFUNDING' and started_at < :before)
                         order by since limit :most""")
                .param("tries", TRIES)
                .param("before", Timestamp.from(clock.instant().minus(stuckAfter)))
                .param("most", MOST)
                .query((row, number) -> new Stuck(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        row.getString("state"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("state").equals("REFUNDING") ? TRIES + " tries" : stuckAfter.toString(),
                        Objects.requireNonNullElse(row.getString("trouble"), "no answer yet")))
                .list();
    }
}
