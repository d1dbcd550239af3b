package baedal.order.operating;

import baedal.contracts.Ids;
import baedal.contracts.OrderId;
import baedal.http.Caller;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What operators did, and why. Never changed. */
@Repository
class Audits {

    private final JdbcClient jdbc;

    Audits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param action CANCELLATION or REFUND */
    record Audit(
            UUID id, Instant at, UUID operatorId, String operatorName, String action, UUID orderId, String reason) {}

    void record(OrderId order, Instant at, Caller operator, String action, String reason) {
        jdbc.sql("""
                insert into audits (order_id, id, at, operator_id, operator_name, action, reason)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        order.value(),
                        Ids.next(),
                        Timestamp.from(at),
                        operator.id().value(),
                        operator.name(),
                        action,
                        reason)
                .update();
    }

    /**
     * Newest first.
     *
     * @param at and {@code id}: only what was done before that; {@code null}: from the newest on
     */
    List<Audit> before(@Nullable Instant at, @Nullable UUID id, int limit) {
        String older = at == null ? "" : "where (at, id) < (cast(:at as timestamptz), cast(:id as uuid)) ";
        return jdbc.sql("select * from audits " + older + "order by at desc, id desc limit :limit")
                .param("at", at == null ? null : at.toString())
                .param("id", id == null ? null : id.toString())
                .param("limit", limit)
                .query((row, _) -> new Audit(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("operator_id", UUID.class),
                        row.getString("operator_name"),
                        row.getString("action"),
                        row.getObject("order_id", UUID.class),
                        row.getString("reason")))
                .list();
    }
}
