package baedal.delivery.deliveries;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.CookingDelayed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is learned from others, written for a whole batch at a time. Nothing here is told. */
@Repository
class HeardDeliveries {

    private final JdbcClient jdbc;

    HeardDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row for each of these orders, with what is known of it. */
    record Mention(UUID orderId, Instant at, @Nullable OrderDetails order) {}

    /** A row as it stands, locked. */
    record Standing(UUID orderId, Status status) {}

    /**
     * @param readyBy when the kitchen means to be ready; {@code null} if this did not tell
     * @param calledOff whether the order ended when it could no longer be dropped
     */
    record Change(
            UUID orderId,
            Status status,
            Instant at,
            @Nullable Instant readyBy,
            boolean calledOff) {}

    void mention(Collection<Mention> mentions) {
        List<Mention> inKeyOrder = mentions.stream()
                .sorted((a, b) -> a.orderId().compareTo(b.orderId()))
                .toList();
        jdbc.sql("""
                        insert into delivery (order_id, status, since, details, place)
                        select m.id::uuid, 'AWAITED', m.at::timestamptz, m.details::jsonb, m.place::cube
                        from unnest(:ids, :ats, :details, :places) as m (id, at, details, place)
                        on conflict (order_id) do update set details = excluded.details, place = excluded.place
                        where delivery.details is null and excluded.details is not null
                        """)
                .param("ids", texts(inKeyOrder, mention -> mention.orderId().toString()))
                .param("ats", texts(inKeyOrder, mention -> mention.at().toString()))
                .param("details", texts(inKeyOrder, mention -> json(mention.order())))
                .param("places", texts(inKeyOrder, mention -> place(mention.order())))
                .update();
    }

    Map<UUID, Standing> lock(Collection<UUID> orderIds) {
        Map<UUID, Standing> standing = new HashMap<>();
        jdbc.sql("""
                        select order_id, status from delivery where order_id = any (:ids::uuid[])
                        order by order_id for update
                        """)
                .param("ids", texts(List.copyOf(orderIds), UUID::toString))
                .query((row, number) ->
                        new Standing(row.getObject("order_id", UUID.class), Status.valueOf(row.getString("status"))))
                .list()
                .forEach(row -> standing.put(row.orderId(), row));
        return standing;
    }

    void change(List<Change> changes) {
        jdbc.sql("""
                        update delivery d set
                            status = c.status, since = c.at::timestamptz, called_off = c.called_off::boolean,
                            ready_by = coalesce(c.ready_by::timestamptz, d.ready_by),
                            ready_at = case c.status when 'READY' then c.at::timestamptz else d.ready_at end,
                            ended_at = case c.status when 'DROPPED' then c.at::timestamptz else d.ended_at end,
                            version = d.version + 1
                        from unnest(:ids, :statuses, :ats, :ready_by, :called_off) as c (id, status, at, ready_by, called_off)
                        where d.order_id = c.id::uuid
                        """)
                .param("ids", texts(changes, change -> change.orderId().toString()))
                .param("statuses", texts(changes, change -> change.status().name()))
                .param("ats", texts(changes, change -> change.at().toString()))
                .param("ready_by", texts(changes, change -> text(change.readyBy())))
                .param("called_off", texts(changes, change -> Boolean.toString(change.calledOff())))
                .update();
    }

    /** A promise only moves on, so that an earlier one that is heard again changes nothing. */
    void delay(List<CookingDelayed> delays) {
        if (!delays.isEmpty()) {
            jdbc.sql("""
                            update delivery d set ready_by = greatest(d.ready_by, c.ready_by)
                            from (select id::uuid, max(ready_by::timestamptz) as ready_by
                                from unnest(:ids, :promises) as t (id, ready_by) group by 1) as c
                            where d.order_id = c.id
                            """)
                    .param("ids", texts(delays, delay -> delay.orderId().toString()))
                    .param("promises", texts(delays, delay -> text(delay.readyBy())))
                    .update();
        }
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static @Nullable String json(@Nullable OrderDetails order) {
        return order == null ? null : DeliveryRow.JSON.writeValueAsString(order);
    }

    private static @Nullable String place(@Nullable OrderDetails order) {
        if (order == null) {
            return null;
        }
        double[] point = Globe.point(order.deliverTo().position());
        return "(" + point[0] + "," + point[1] + "," + point[2] + ")";
    }

    private interface Text<T> {
        @Nullable
        String of(T item);
    }

    private static <T> @Nullable String[] texts(List<T> items, Text<T> text) {
        @Nullable String[] texts = new @Nullable String[items.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.of(items.get(i));
        }
        return texts;
    }
}
