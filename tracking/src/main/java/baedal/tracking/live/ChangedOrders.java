package baedal.tracking.live;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.tracking.timeline.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders that changed, as signals need them. */
@Repository
class ChangedOrders {

    private final JdbcClient jdbc;

    ChangedOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of which the order service has told. */
    List<Changed> of(Set<OrderId> orders) {
        return jdbc.sql("""
                        select order_id, state.shown, state.rider_id, state.placed_at, timeline.at,
                            snapshot.customer_id, snapshot.owner_id
                        from order_state state
                        join order_snapshot snapshot using (order_id)
                        join timeline using (order_id, revision)
                        where order_id = any(cast(:ids as uuid[]))
                        order by timeline.at, order_id""")
                .param("ids", orders.stream().map(OrderId::toString).toArray(String[]::new))
                .query(ChangedOrders::read)
                .list();
    }

    private static Changed read(ResultSet rs, int ignored) throws SQLException {
        UUID rider = rs.getObject("rider_id", UUID.class);
        return new Changed(
                new OrderId(rs.getObject("order_id", UUID.class)),
                Status.valueOf(rs.getString("shown")),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                new AccountId(rs.getObject("customer_id", UUID.class)),
                new AccountId(rs.getObject("owner_id", UUID.class)),
                rs.getObject("placed_at") != null,
                rider == null ? null : new AccountId(rider));
    }
}
