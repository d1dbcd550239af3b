package baedal.payment.collecting;

import baedal.contracts.OrderFact;
import baedal.contracts.OrderId;
import baedal.contracts.Topics;
import baedal.contracts.Won;
import baedal.messaging.NewFact;
import baedal.messaging.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payments' rows, each written together with the fact that it tells. */
@Repository
class Payments {

    private static final String INSERT = """
            insert into payment (order_id, state, since, attempt_id, payment_key, amount, started_at, doubt_until, confirms,
                                 method, reason, decided_at, dead_because, refund_because, due_at, tries, trouble, version,
                                 facts)
            values (:order_id, :state, :since, :attempt_id, :payment_key, :amount, :started_at, :doubt_until, :confirms,
                    :method, :reason, :decided_at, :dead_because, :refund_because, :due_at, :tries, :trouble, :version,
                    :facts)
            on conflict do nothing""";

    private static final String UPDATE = """
            update payment
               set state = :state, since = :since, attempt_id = :attempt_id, payment_key = :payment_key, amount = :amount,
                   started_at = :started_at, doubt_until = :doubt_until, confirms = :confirms, method = :method,
                   reason = :reason, decided_at = :decided_at, dead_because = :dead_because,
                   refund_because = :refund_because, due_at = :due_at, tries = :tries, trouble = :trouble,
                   version = :version, facts = :facts
             where order_id = :order_id and version = :version - 1""";

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Payments(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    Optional<Payment> find(OrderId orderId) {
        return jdbc.sql("select * from payment where order_id = ?")
                .param(orderId.value())
                .query(Payments::payment)
                .optional();
    }

    /**
     * Writes the row and its fact in one statement.
     *
     * @return the row as it is now; empty if someone else was faster: reload and decide again
     */
    Optional<Payment> record(Moved moved) {
        OrderFact.ByPayment fact = moved.fact();
        Payment after = moved.payment().recorded(fact == null ? 0 : 1);
        String change = after.version() == 1 ? INSERT : UPDATE;
        boolean recorded;
        if (fact == null) {
            recorded = jdbc.sql(change).params(columns(after)).update() == 1;
        } else {
            recorded = jdbc.sql("with moved as (" + change + " returning 1)" + Outbox.tell("moved"))
                            .params(columns(after))
                            .params(outbox.parameters(new NewFact(
                                    Topics.ORDERS, after.orderId().value(), after.facts(), fact.at(), fact)))
                            .update()
                    == 1;
        }
        return recorded ? Optional.of(after) : Optional.empty();
    }

    /** Payments that a worker must look after, which nobody else gets until the lease is over. */
    List<Payment> lease(int most, Instant now, Duration lease) {
        return jdbc.sql("""
                        update payment set due_at = :until
                         where order_id in (select order_id from payment where due_at <= :now
                                             order by due_at limit :most for update skip locked)
                        returning *""")
                .param("until", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, number) -> payment(row, number))
                .list();
    }

    private static Map<String, @Nullable Object> columns(Payment payment) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("order_id", payment.orderId().value());
        columns.put("state", payment.state().name());
        columns.put("since", Timestamp.from(payment.since()));
        columns.put("dead_because", payment.deadBecause());
        columns.put("refund_because", payment.refundBecause());
        columns.put("due_at", timestamp(payment.effort().dueAt()));
        columns.put("tries", payment.effort().tries());
        columns.put("trouble", payment.effort().trouble());
        columns.put("version", payment.version());
        columns.put("facts", payment.facts());
        Attempt attempt = payment.attempt();
        columns.put("attempt_id", attempt == null ? null : attempt.id());
        columns.put("payment_key", attempt == null ? null : attempt.paymentKey());
        columns.put("amount", attempt == null ? null : attempt.amount().amount());
        columns.put("started_at", attempt == null ? null : Timestamp.from(attempt.startedAt()));
        columns.put("doubt_until", attempt == null ? null : timestamp(attempt.doubtUntil()));
        columns.put("confirms", attempt == null ? null : attempt.confirms());
        columns.put("method", attempt == null ? null : attempt.method());
        columns.put("reason", attempt == null ? null : attempt.reason());
        columns.put("decided_at", attempt == null ? null : timestamp(attempt.decidedAt()));
        return columns;
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        return new Payment(
                new OrderId(row.getObject("order_id", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                attempt(row),
                row.getString("dead_because"),
                row.getString("refund_because"),
                new Effort(instant(row, "due_at"), row.getInt("tries"), row.getString("trouble")),
                row.getInt("version"),
                row.getInt("facts"));
    }

    private static @Nullable Attempt attempt(ResultSet row) throws SQLException {
        UUID id = row.getObject("attempt_id", UUID.class);
        return id == null
                ? null
                : new Attempt(
                        id,
                        row.getString("payment_key"),
                        Won.of(row.getLong("amount")),
                        row.getTimestamp("started_at").toInstant(),
                        instant(row, "doubt_until"),
                        row.getInt("confirms"),
                        row.getString("method"),
                        row.getString("reason"),
                        instant(row, "decided_at"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
