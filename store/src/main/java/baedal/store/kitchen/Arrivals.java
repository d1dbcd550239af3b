package baedal.store.kitchen;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * How orders become tickets. An unpaid order waits where no owner looks, because only the first fact about it carries the whole
 * order. Every statement may be repeated without effect.
 */
@Repository
class Arrivals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps unpaid orders until they are placed or end. */
    void remember(List<OrderDetails> unpaid, Instant now) {
        if (!unpaid.isEmpty()) {
            jdbc.sql("""
                    insert into unpaid_order (order_id, details, learned_at)
                    select (o.details ->> 'id')::uuid, o.details, :now from jsonb_array_elements(:orders::jsonb) as o (details)
                    where not exists (select from ticket where order_id = (o.details ->> 'id')::uuid)
                    on conflict do nothing""")
                    .param("now", Tickets.timestamp(now))
                    .param("orders", JSON.writeValueAsString(unpaid))
                    .update();
        }
    }

    /** Makes tickets of orders that were placed at once. */
    void receive(List<OrderDetails> placed, Instant now, Instant answerBy) {
        if (!placed.isEmpty()) {
            jdbc.sql("""
                    insert into ticket (order_id, store_id, details, status, received_at, answer_by, changed_at)
                    select (o.details ->> 'id')::uuid, (o.details -> 'store' ->> 'id')::uuid, o.details, 'RECEIVED',
                      :now, :answerBy, :now
                    from jsonb_array_elements(:orders::jsonb) as o (details)
                    on conflict do nothing""")
                    .param("now", Tickets.timestamp(now))
                    .param("answerBy", Tickets.timestamp(answerBy))
                    .param("orders", JSON.writeValueAsString(placed))
                    .update();
        }
    }

    /**
     * Makes tickets of remembered orders that were placed now.
     *
     * @throws IllegalStateException if one was never told of
     */
    void receiveRemembered(List<OrderId> placed, Instant now, Instant answerBy) {
        if (placed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with placed as (delete from unpaid_order where order_id = any(:ids::uuid[]) returning order_id, details)
                insert into ticket (order_id, store_id, details, status, received_at, answer_by, changed_at)
                select order_id, (details -> 'store' ->> 'id')::uuid, details, 'RECEIVED', :now, :answerBy, :now from placed
                on conflict do nothing""")
                .param("ids", array(placed))
                .param("now", Tickets.timestamp(now))
                .param("answerBy", Tickets.timestamp(answerBy))
                .update();
        long known = jdbc.sql("select count(*) from ticket where order_id = any(:ids::uuid[])")
                .param("ids", array(placed))
                .query(Long.class)
                .single();
        if (known < placed.stream().distinct().count()) {
            throw new IllegalStateException("placed, but never told what: one of " + placed);
        }
    }

    /** Forgets unpaid orders that have ended. */
    void forget(List<OrderId> ended) {
        if (!ended.isEmpty()) {
            jdbc.sql("delete from unpaid_order where order_id = any(:ids::uuid[])")
                    .param("ids", array(ended))
                    .update();
        }
    }

    private static String array(Collection<OrderId> ids) {
        return ids.stream().map(OrderId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
