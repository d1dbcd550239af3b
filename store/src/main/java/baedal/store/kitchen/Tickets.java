package baedal.store.kitchen;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.ByStore;
import baedal.contracts.OrderId;
import baedal.contracts.Topics;
import baedal.messaging.NewFact;
import baedal.messaging.Outbox;
import baedal.messaging.commits.GroupCommit;
import baedal.store.kitchen.Ticket.Ending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tickets' rows: the one judge of cancel against cooking-start. A row and its fact are written in one statement. */
@Repository
class Tickets {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String MOVE = """
            with moved as (
              update ticket set status = :status, ready_by = :readyBy::timestamptz, changed_at = :changedAt,
                answered = :answered, ended = :ended::jsonb, facts = facts + 1
              where order_id = :id and facts = :facts returning 1)""" + Outbox.tell("moved");

    private final JdbcClient jdbc;
    private final GroupCommit together;
    private final Outbox outbox;

    Tickets(JdbcClient jdbc, GroupCommit together, Outbox outbox) {
        this.jdbc = jdbc;
        this.together = together;
        this.outbox = outbox;
    }

    Optional<Ticket> find(OrderId id) {
        return jdbc.sql("select * from ticket where order_id = :id")
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /** Empty also if it is no ticket of this owner. */
    Optional<Ticket> find(OrderId id, AccountId owner) {
        return jdbc.sql("""
                        select ticket.* from ticket join store on store.id = ticket.store_id
                        where ticket.order_id = :id and store.owner_id = :owner""")
                .param("id", id.value())
                .param("owner", owner.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /** Locks rows for the running transaction, in the order of their ids, as groups of moves do. */
    void lock(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("select order_id from ticket where order_id = any(:ids::uuid[]) order by order_id for update")
                    .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                    .query()
                    .listOfRows();
        }
    }

    /** {@code false} if the row changed meanwhile: load it and decide again. */
    boolean record(Ticket before, ByStore fact) {
        return record(before, fact, before.answered());
    }

    /**
     * Records the answer to a cancellation request.
     *
     * @param request the revision of that request
     * @return {@code false} if the row changed meanwhile: load it and decide again
     */
    boolean record(Ticket before, ByStore fact, int request) {
        Ticket now = before.after(fact);
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", fact.orderId().value());
        columns.put("facts", before.facts());
        columns.put("status", now.status().name());
        columns.put("readyBy", timestamp(now.readyBy()));
        columns.put("changedAt", timestamp(now.changedAt()));
        columns.put("answered", request);
        columns.put("ended", now.ended() == null ? null : JSON.writeValueAsString(now.ended()));
        columns.putAll(
                outbox.parameters(new NewFact(Topics.ORDERS, fact.orderId().value(), now.facts(), fact.at(), fact)));
        return together.change(fact.orderId().value(), MOVE, columns);
    }

    /** Those that nobody answered in time, the longest waiting first. */
    List<Ticket> unanswered(Instant now, int most) {
        return jdbc.sql(
                        "select * from ticket where status = 'RECEIVED' and answer_by <= :now order by answer_by limit :most")
                .param("now", timestamp(now))
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    /** Whoever would have to answer earlier has time until then. */
    void giveUntil(Instant answerBy) {
        jdbc.sql("update ticket set answer_by = :answerBy where status = 'RECEIVED' and answer_by < :answerBy")
                .param("answerBy", timestamp(answerBy))
                .update();
    }

    static Ticket read(ResultSet row) throws SQLException {
        return new Ticket(
                JSON.readValue(row.getString("details"), OrderDetails.class),
                TicketStatus.valueOf(row.getString("status")),
                time(row, "received_at"),
                time(row, "answer_by"),
                timeOrNull(row, "ready_by"),
                time(row, "changed_at"),
                row.getInt("answered"),
                row.getInt("facts"),
                row.getString("ended") == null ? null : JSON.readValue(row.getString("ended"), Ending.class),
                new PickUp(row.getString("rider"), timeOrNull(row, "picked_up_at")));
    }

    private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : time(row, column);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    static @Nullable OffsetDateTime timestamp(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
