package baedal.tracking.timeline;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads orders back from the read model. */
@Repository
class TrackedOrders {

    private static final int LOOKED_AT = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ORDERS = """
            select snapshot.details, state.*
            from order_snapshot snapshot join order_state state using (order_id)
            """;

    private final JdbcClient jdbc;

    TrackedOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TrackedOrder> find(OrderId id) {
        return withTimelines(jdbc.sql(ORDERS + "where order_id = :id")
                        .param("id", id.value())
                        .query(TrackedOrders::row)
                        .list())
                .stream()
                .findFirst();
    }

    List<TrackedOrder> numbered(String number) {
        return withTimelines(jdbc.sql(ORDERS + "where number = :number order by created_at desc limit 20")
                .param("number", number)
                .query(TrackedOrders::row)
                .list());
    }

    /**
     * The newest orders. Ids rise with time, so that those lie at one end of the key: only {@link #LOOKED_AT} of them are read.
     *
     * @param among what they look like; empty: whatever they look like
     * @param before only those made before that one
     */
    List<TrackedOrder> newest(Set<Status> among, @Nullable OrderId before, int limit) {
        return withTimelines(jdbc.sql("""
                        with newest as materialized (
                            select * from order_state %s order by order_id desc limit :looked_at)
                        select snapshot.details, newest.*
                        from newest join order_snapshot snapshot using (order_id)
                        where shown = any(:among)
                        order by order_id desc limit :limit""".formatted(before == null ? "" : "where order_id < cast(:before as uuid)"))
                .param("looked_at", LOOKED_AT)
                .param("before", before == null ? null : before.toString())
                .param(
                        "among",
                        (among.isEmpty() ? EnumSet.allOf(Status.class) : among)
                                .stream().map(Status::name).toArray(String[]::new))
                .param("limit", limit)
                .query(TrackedOrders::row)
                .list());
    }

    /**
     * A customer's orders, newest first.
     *
     * @param number only those with this one; {@code null}: all
     * @param before only those made before that one, which was the last one seen
     */
    List<TrackedOrder> of(AccountId customer, @Nullable String number, @Nullable Place before, int limit) {
        String older =
                before == null ? "" : "and (created_at, order_id) < (cast(:at as timestamptz), cast(:id as uuid))";
        return withTimelines(
                jdbc.sql(ORDERS + "where customer_id = :customer " + (number == null ? "" : "and number = :number ")
                                + older + " order by created_at desc, order_id desc limit :limit")
                        .param("customer", customer.value())
                        .param("number", number)
                        .param("at", before == null ? null : before.createdAt().toString())
                        .param("id", before == null ? null : before.id().toString())
                        .param("limit", limit)
                        .query(TrackedOrders::row)
                        .list());
    }

    /** An order's place in its customer's list. */
    record Place(Instant createdAt, OrderId id) {}

    private record Row(OrderDetails details, OrderState state) {}

    private static Row row(ResultSet rs, int ignored) throws SQLException {
        return new Row(JSON.readValue(rs.getString("details"), OrderDetails.class), StateRow.read(rs));
    }

    private List<TrackedOrder> withTimelines(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(row -> row.details().id().value()).toList();
        Map<UUID, List<Change>> timelines = new HashMap<>();
        jdbc.sql("select * from timeline where order_id in (:ids) order by order_id, revision")
                .param("ids", ids)
                .query(rs -> {
                    timelines
                            .computeIfAbsent(rs.getObject("order_id", UUID.class), _ -> new ArrayList<>())
                            .add(change(rs));
                });
        return rows.stream()
                .map(row -> new TrackedOrder(
                        row.details(),
                        row.state(),
                        timelines.getOrDefault(row.details().id().value(), List.of())))
                .toList();
    }

    private static Change change(ResultSet rs) throws SQLException {
        return new Change(
                rs.getInt("revision"),
                Status.valueOf(rs.getString("status")),
                Status.valueOf(rs.getString("shown")),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("cause"));
    }
}
