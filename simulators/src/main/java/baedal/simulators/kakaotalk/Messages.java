package baedal.simulators.kakaotalk;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have received. A batch is one statement. */
@Repository
class Messages {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param orderId {@code null} if the sender did not say */
    record Message(@Nullable String orderId, String recipientNo, String templateCode, String text, Instant at) {}

    /** Delivers them, unless a batch with that key was accepted within ten minutes. */
    boolean deliver(String idempotencyKey, List<Message> messages, Instant now) {
        return jdbc.sql("""
                                with accepted as (
                                    insert into batch (idempotency_key, at) values (:key, :now)
                                    on conflict (idempotency_key) do update set at = excluded.at where batch.at < :forgotten
                                    returning 1),
                                sent as (
                                    insert into message (order_id, recipient_no, template_code, text, at)
                                    select each.order_id, each.recipient_no, each.template_code, each.text, :now from accepted,
                                           unnest(:orders::text[], :recipients::text[], :templates::text[], :texts::text[])
                                               with ordinality each (order_id, recipient_no, template_code, text, nr)
                                    returning 1)
                                select count(*) from accepted""")
                        .param("key", idempotencyKey)
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(now.minus(REMEMBERED)))
                        .param("orders", messages.stream().map(Message::orderId).toArray(String[]::new))
                        .param(
                                "recipients",
                                messages.stream().map(Message::recipientNo).toArray(String[]::new))
                        .param(
                                "templates",
                                messages.stream().map(Message::templateCode).toArray(String[]::new))
                        .param("texts", messages.stream().map(Message::text).toArray(String[]::new))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Message> of(@Nullable String orderId) {
        return jdbc.sql("select * from message where order_id = :order or :order::text is null order by id")
                .param("order", orderId)
                .query((row, number) -> new Message(
                        row.getString("order_id"),
                        row.getString("recipient_no"),
                        row.getString("template_code"),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
