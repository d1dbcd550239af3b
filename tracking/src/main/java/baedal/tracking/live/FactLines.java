package baedal.tracking.live;

import baedal.contracts.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts in the order in which they arrived. */
@Repository
class FactLines {

    private static final String FACTS = """
            select fact.order_id, source, revision, id, type, at, read_at, number
            from fact left join order_snapshot using (order_id)
            """;

    /** Tried one after the other, so that a busy day is not read for its last minute. */
    private static final List<Duration> LATELY =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofDays(1));

    private final JdbcClient jdbc;

    FactLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What arrived about those orders since then. */
    List<FactLine> about(Set<OrderId> orders, Instant since) {
        return jdbc.sql(FACTS + """
                        where fact.order_id = any(cast(:ids as uuid[])) and read_at > cast(:since as timestamptz)
                        order by read_at, fact.order_id, source, revision""")
                .param("ids", orders.stream().map(OrderId::toString).toArray(String[]::new))
                .param("since", since.toString())
                .query(FactLines::read)
                .list();
    }

    /** The last ones, oldest first; none older than a day. */
    List<FactLine> latest(int count, Instant now) {
        List<FactLine> found = List.of();
        for (Duration lately : LATELY) {
            found = jdbc.sql(FACTS + """
                            where read_at > cast(:since as timestamptz)
                            order by read_at desc, fact.order_id desc, source desc, revision desc limit :count""")
                    .param("since", now.minus(lately).toString())
                    .param("count", count)
                    .query(FactLines::read)
                    .list();
            if (found.size() == count) {
                break;
            }
        }
        return found.reversed();
    }

    private static FactLine read(ResultSet rs, int ignored) throws SQLException {
        return new FactLine(
                rs.getObject("id", UUID.class),
                rs.getString("type"),
                rs.getString("source"),
                rs.getObject("order_id", UUID.class),
                rs.getString("number"),
                rs.getInt("revision"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getObject("read_at", OffsetDateTime.class).toInstant());
    }
}
