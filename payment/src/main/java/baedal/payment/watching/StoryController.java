package baedal.payment.watching;

import baedal.contracts.OrderId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The payment's part of an order's story. */
@RestController
class StoryController {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    StoryController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entry(Instant at, String kind, String name, JsonNode detail) {}

    @GetMapping("/internal/story/{orderId}")
    List<Entry> story(@PathVariable OrderId orderId) {
        return jdbc.sql("""
                        select at, kind, name, detail, id from story where order_id = :order
                        union all
                        select started_at, 'PAYMENT_ATTEMPT', state,
                               jsonb_strip_nulls(jsonb_build_object(
                                   'attemptId', attempt_id, 'amount', amount, 'confirms', confirms, 'method', method,
                                   'reason', reason, 'decidedAt', decided_at, 'dead', dead_because,
                                   'refund', refund_because)), 0
                          from payment where order_id = :order and attempt_id is not null
                         order by at, id""")
                .param("order", orderId.value())
                .query((row, number) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getString("name"),
                        JSON.readTree(row.getString("detail"))))
                .list();
    }
}
