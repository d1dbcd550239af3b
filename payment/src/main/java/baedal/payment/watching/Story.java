package baedal.payment.watching;

import baedal.contracts.OrderId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What happened to an order's payment beyond what its row remembers. */
@Repository
public class Story {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Story(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A call to the payment network that was not simply answered with yes or no. */
    public void call(OrderId orderId, Instant at, String call, String answer) {
        tell(orderId, at, "CALL", "payment-network " + call, Map.of("answer", answer));
    }

    public void tell(OrderId orderId, Instant at, String kind, String name, Map<String, ?> detail) {
        jdbc.sql("insert into story (order_id, at, kind, name, detail) values (?, ?, ?, ?, ?::jsonb)")
                .params(orderId.value(), Timestamp.from(at), kind, name, JSON.writeValueAsString(detail))
                .update();
    }
}
