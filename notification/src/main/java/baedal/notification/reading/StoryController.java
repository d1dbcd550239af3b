package baedal.notification.reading;

import baedal.contracts.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every message about one order, also those still on their way, asked by {@code tracking} for operators. */
@RestController
class StoryController {

    private final JdbcClient jdbc;

    StoryController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entry(Instant at, String kind, String name, Map<String, Object> detail) {}

    @GetMapping("/internal/story/{orderId}")
    List<Entry> story(@PathVariable OrderId orderId) {
        return jdbc.sql("""
                        select coalesce(b.done_at, m.at) as at, m.template_code, m.to_role, m.account_id, m.text,
                            coalesce(b.tries, 0) as tries,
                            case when f.message_id is not null then 'FAILED' else coalesce(b.status, 'WAITING') end as status,
                            coalesce(f.code || ' ' || f.reason, b.error, '') as error
                        from message m
                        left join batch b on b.id = m.batch_id
                        left join message_failure f on f.order_id = m.order_id and f.message_id = m.id
                        where m.order_id = ? order by m.seq
                        """)
                .param(orderId.value())
                .query((row, number) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        "MESSAGE",
                        row.getString("template_code"),
                        Map.of(
                                "to", row.getString("to_role"),
                                "accountId", row.getString("account_id"),
                                "text", row.getString("text"),
                                "status", row.getString("status"),
                                "tries", row.getInt("tries"),
                                "error", row.getString("error"))))
                .list();
    }
}
