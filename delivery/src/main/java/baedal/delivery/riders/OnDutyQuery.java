package baedal.delivery.riders;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.delivery.riders.OnDutyController.RiderOnDuty;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OnDutyQuery {

    private static final int AT_MOST = 1_000;

    private final JdbcClient jdbc;

    OnDutyQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RiderOnDuty> all() {
        return jdbc.sql("""
                        select r.id, r.name, r.lat, r.lng, r.seen_at, array(
                            select d.order_id from delivery d
                            where d.rider_id = r.id and d.status in ('CLAIMED', 'PICKED_UP') and not d.called_off
                            order by d.claimed_at) as orders
                        from rider r where r.on_duty order by r.seen_at desc limit ?
                        """)
                .param(AT_MOST)
                .query((row, number) -> new RiderOnDuty(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("lat", Double.class),
                        row.getObject("lng", Double.class),
                        row.getTimestamp("seen_at").toInstant(),
                        ids(row.getArray("orders"))))
                .list();
    }

    private static List<OrderId> ids(Array orders) throws SQLException {
        return Stream.of((UUID[]) orders.getArray()).map(OrderId::new).toList();
    }
}
