package baedal.payment.collecting;

import baedal.contracts.OrderFact;
import baedal.contracts.OrderId;
import baedal.contracts.Topics;
import baedal.messaging.NewFact;
import baedal.messaging.Outbox;
import baedal.messaging.commits.GroupCommit;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final GroupCommit together;
    private final Outbox outbox;

    Payments(JdbcClient jdbc, GroupCommit together, Outbox outbox) {
        this.jdbc = jdbc;
        this.together = together;
        this.outbox = outbox;
    }

    Optional<Payment> find(OrderId orderId) {
        return jdbc.sql("select * from payment where order_id = ?")
                .param(orderId.value())
                .query(PaymentRow::read)
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
        Map<String, @Nullable Object> parameters = PaymentRow.columns(after);
        if (fact != null) {
            change = "with moved as (" + change + " returning 1)" + Outbox.tell("moved");
            parameters.putAll(outbox.parameters(
                    new NewFact(Topics.ORDERS, after.orderId().value(), after.facts(), fact.at(), fact)));
        }
        return together.change(after.orderId().value(), change, parameters) ? Optional.of(after) : Optional.empty();
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
                .query(PaymentRow::read)
                .list();
    }
}
