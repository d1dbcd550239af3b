package baedal.order.deal;

import baedal.contracts.OrderFact;
import baedal.contracts.OrderId;
import baedal.contracts.Topics;
import baedal.messaging.NewFact;
import baedal.messaging.Outbox;
import baedal.messaging.commits.GroupCommit;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders' rows. Every change is one statement: the row, what is told of it and, where one was waiting, the first answer. */
@Repository
public class Orders {

    private static final String CHANGE = """
            with moved as (
                update orders set version = :version, facts = :facts, progress = :progress, cancelling = :cancelling,
                    cancelling_at = :cancelling_at, payment = :payment, drafted = :drafted, attempt_id = :attempt_id,
                    payment_key = :payment_key, ask_at = :ask_at, since = :since, placed_at = :placed_at, cause = :cause,
                    due_at = :due_at
                where id = :id and version = :version - 1
                returning id)
            """;
    private static final String INSERT = """
            insert into orders (id, version, facts, customer_id, details, pay_before, progress, payment, drafted, attempt_id,
                payment_key, ask_at, since, due_at)
            select order_id, :version, :facts, :customer_id, :details::json, :pay_before, :progress, :payment, :drafted,
                :attempt_id, :payment_key, :ask_at, :since, :due_at from asked
            """;
    private static final String MAKE = KeyedRequests.MAKE + INSERT;
    private static final String MAKE_AND_TELL =
            KeyedRequests.MAKE + ", moved as (" + INSERT + " returning id)" + Outbox.tell("moved");

    private final JdbcClient jdbc;
    private final GroupCommit together;
    private final Outbox outbox;
    private final Limits limits;

    Orders(JdbcClient jdbc, GroupCommit together, Outbox outbox, Limits limits) {
        this.jdbc = jdbc;
        this.together = together;
        this.outbox = outbox;
        this.limits = limits;
    }

    public Optional<Order> find(OrderId id) {
        return jdbc.sql("select " + Row.COLUMNS + " from orders where id = ?")
                .param(id.value())
                .query(Row::read)
                .optional();
    }

    /** These orders, unless they are paid and not among those that are wanted all the same. */
    public List<Order> unpaid(Collection<UUID> ids, Collection<UUID> paidToo) {
        return jdbc.sql("select " + Row.COLUMNS + " from orders where id = any(:ids)"
                        + " and (progress = 'AWAITING_PAYMENT' or id = any(:paid))")
                .param("ids", ids.toArray(UUID[]::new))
                .param("paid", paidToo.toArray(UUID[]::new))
                .query(Row::read)
                .list();
    }

    /** Open orders whose time has come, for the clock to act on. */
    public List<Order> due(Instant now, int limit) {
        return jdbc.sql("select " + Row.COLUMNS + " from orders where due_at <= :now"
                        + " and progress in ('AWAITING_PAYMENT', 'DELIVERED') order by due_at limit :limit")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(Row::read)
                .list();
    }

    /**
     * A new order with the request that made it, and its draft if it is told at once.
     *
     * @return false if that request was made before; nothing is recorded then
     */
    public boolean make(Order order, Request request) {
        Map<String, @Nullable Object> parameters = Row.changing(order, limits);
        parameters.put("customer_id", order.details().customer().id().value());
        parameters.put("details", Row.json(order.details()));
        parameters.put("pay_before", Timestamp.from(order.payBefore()));
        parameters.putAll(KeyedRequests.parameters(request));
        if (order.facts() == 0) {
            return together.change(order.id().value(), MAKE, parameters);
        }
        parameters.putAll(outbox.parameters(newFact(order, order.draft())));
        return together.change(order.id().value(), MAKE_AND_TELL, parameters);
    }

    /**
     * The change that a request begins with.
     *
     * @return false if somebody else changed the order meanwhile: load it and decide again
     * @throws org.springframework.dao.DuplicateKeyException if that request was made before; nothing is recorded then
     */
    public boolean record(Moved moved, Request request) {
        return record(moved, KeyedRequests.ASK, KeyedRequests.parameters(request));
    }

    /** The change that answers a request, and that answer. @return as {@link #record(Moved)} */
    public boolean record(Moved moved, RequestKey key, Answer answer, Instant now) {
        return record(moved, KeyedRequests.ANSWER, KeyedRequests.parameters(key, answer, now));
    }

    /** @return false if somebody else changed the order meanwhile: load it and decide again */
    public boolean record(Moved moved) {
        return record(moved, "", Map.of());
    }

    private boolean record(Moved moved, String beside, Map<String, ?> parameters) {
        Order after = moved.after();
        Map<String, @Nullable Object> changing = Row.changing(after, limits);
        changing.putAll(parameters);
        Optional<OrderFact.ByOrder> fact = moved.fact();
        if (fact.isEmpty()) {
            return jdbc.sql(CHANGE + beside + " select count(*) from moved")
                            .params(changing)
                            .query(Integer.class)
                            .single()
                    == 1;
        }
        changing.putAll(outbox.parameters(newFact(after, fact.get())));
        return together.change(after.id().value(), CHANGE + beside + Outbox.tell("moved"), changing);
    }

    private static NewFact newFact(Order after, OrderFact.ByOrder fact) {
        return new NewFact(Topics.ORDERS, fact.orderId().value(), after.facts(), fact.at(), fact);
    }
}
