package baedal.order.operating;

import baedal.contracts.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** This service's part of an order's story: the customer's calls with a key, and what operators did. The facts speak for themselves. */
@Component
class Stories {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Stories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind CALL or AUDIT */
    record Entry(Instant at, String kind, String name, Map<?, ?> detail) {}

    List<Entry> of(OrderId order) {
        return jdbc.sql("""
                select started_at as at, 'CALL' as kind, operation as name, json_build_object(
                    'answer', code, 'status', standing ->> 'progress', 'payment', standing ->> 'payment',
                    'answeredAt', answered_at) as detail
                from requests where order_id = :order
                union all
                select at, 'AUDIT', action, json_build_object('operatorId', operator_id, 'reason', reason)
                from audits where order_id = :order
                order by at
                """)
                .param("order", order.value())
                .query((row, _) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getString("name"),
                        JSON.readValue(row.getString("detail"), Map.class)))
                .list();
    }
}
