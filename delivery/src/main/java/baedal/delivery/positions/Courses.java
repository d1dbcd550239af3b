package baedal.delivery.positions;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries on their way, read for those who watch them. */
@Component
class Courses {

    private final JdbcClient jdbc;

    Courses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty unless a rider has it now. */
    Optional<Course> find(OrderId id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    /** Any number of them in one statement; without those that no rider has now. */
    Map<OrderId, Course> find(Collection<OrderId> ids) {
        Map<OrderId, Course> courses = new HashMap<>();
        jdbc.sql("""
                        select d.order_id, d.rider_id, d.details #>> '{customer,id}' as customer, r.lat, r.lng, r.located_at
                        from delivery d left join rider r on r.id = d.rider_id
                        where d.order_id = any (:ids::uuid[])
                            and d.status in ('CLAIMED', 'PICKED_UP') and not d.called_off and d.details is not null
                        """)
                .param("ids", ids.stream().map(OrderId::toString).toArray(String[]::new))
                .query(Courses::read)
                .list()
                .forEach(course -> courses.put(course.orderId(), course));
        return courses;
    }

    private static Course read(ResultSet row, int number) throws SQLException {
        return new Course(
                new OrderId(row.getObject("order_id", UUID.class)),
                AccountId.of(row.getString("customer")),
                new AccountId(row.getObject("rider_id", UUID.class)),
                sighting(row));
    }

    private static @Nullable Sighting sighting(ResultSet row) throws SQLException {
        Double lat = row.getObject("lat", Double.class);
        Double lng = row.getObject("lng", Double.class);
        Timestamp at = row.getTimestamp("located_at");
        return lat == null || lng == null || at == null ? null : new Sighting(lat, lng, at.toInstant());
    }
}
