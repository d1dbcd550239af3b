package baedal.tracking.live;

import baedal.contracts.OrderId;
import baedal.tracking.timeline.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timelines' entries, read for streams. */
@Repository
class Moments {

    private final JdbcClient jdbc;

    Moments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Moment> latest(OrderId id) {
        return jdbc.sql("select * from timeline where order_id = :id order by revision desc limit 1")
                .param("id", id.value())
                .query(Moments::read)
                .optional();
    }

    /** What came after the given revisions, each order's in order. */
    List<Moment> after(Map<OrderId, Integer> seen) {
        return jdbc.sql("""
                        select timeline.*
                        from unnest(cast(:ids as uuid[]), cast(:seen as int[])) as watched (order_id, seen)
                        join timeline on timeline.order_id = watched.order_id and timeline.revision > watched.seen
                        order by timeline.order_id, timeline.revision""")
                .param("ids", seen.keySet().stream().map(OrderId::toString).toArray(String[]::new))
                .param("seen", seen.values().toArray(Integer[]::new))
                .query(Moments::read)
                .list();
    }

    private static Moment read(ResultSet rs, int ignored) throws SQLException {
        return new Moment(
                new OrderId(rs.getObject("order_id", UUID.class)),
                Status.valueOf(rs.getString("shown")),
                rs.getInt("revision"),
                rs.getObject("at", OffsetDateTime.class).toInstant());
    }
}
