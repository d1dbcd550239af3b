package baedal.order.operating;

import baedal.contracts.AccountId;
import baedal.contracts.Ids;
import baedal.contracts.OrderId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What operators did, and why. Never changed. */
@Repository
class Audits {

    private final JdbcClient jdbc;

    Audits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(OrderId order, Instant at, AccountId operator, String action, String reason) {
        jdbc.sql("insert into audits (order_id, id, at, operator_id, action, reason) values (?, ?, ?, ?, ?, ?)")
                .params(order.value(), Ids.next(), Timestamp.from(at), operator.value(), action, reason)
                .update();
    }
}
