package baedal.notification.sending;

import baedal.notification.sending.Batch.Member;
import baedal.notification.sending.Outcome.Failure;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The batches that are on their way, and what became of them. Every statement is its own transaction. */
@Repository
class Batches {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Leased(
            UUID id,
            String templateCode,
            int tries,
            @Nullable Instant unknownBefore) {}

    boolean anyOpen() {
        return jdbc.sql("select exists (select 1 from batch where status = 'OPEN')")
                .query(Boolean.class)
                .single();
    }

    /** From now on nobody else tries them, until {@code until}. Should this process die, they may have gone out: that is noted first. */
    List<Batch> lease(int limit, Instant now, Instant until) {
        Map<UUID, Leased> leased = new LinkedHashMap<>();
        jdbc.sql("""
                        with due as (
                            select id from batch
                            where status = 'OPEN' and next_try_at <= :now
                                and (leased_until is null or leased_until < :now)
                            order by next_try_at limit :limit for update skip locked)
                        update batch b set
                            tries = b.tries + 1, leased_until = :until, unknown_since = coalesce(b.unknown_since, :now)
                        from due where b.id = due.id
                        returning b.id, b.template_code, b.tries, old.unknown_since as unknown_before
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(row -> {
                    Timestamp before = row.getTimestamp("unknown_before");
                    UUID id = row.getObject("id", UUID.class);
                    leased.put(
                            id,
                            new Leased(
                                    id,
                                    row.getString("template_code"),
                                    row.getInt("tries"),
                                    before == null ? null : before.toInstant()));
                });
        return leased.values().stream()
                .map(one ->
                        new Batch(one.id(), one.templateCode(), membersOf(one.id()), one.tries(), one.unknownBefore()))
                .toList();
    }

    private List<Member> membersOf(UUID batch) {
        return jdbc.sql("""
                        select m.order_id, m.seq, m.id, m.phone, m.parameters
                        from batch b
                        cross join lateral unnest(b.order_ids, b.seqs) with ordinality as u (order_id, seq, place)
                        join message m on m.order_id = u.order_id and m.seq = u.seq
                        where b.id = ? order by u.place
                        """)
                .param(batch)
                .query((row, number) -> new Member(
                        row.getObject("order_id", UUID.class),
                        row.getLong("seq"),
                        row.getObject("id", UUID.class),
                        row.getString("phone"),
                        JSON.readValue(row.getString("parameters"), PARAMETERS)))
                .list();
    }

    void sent(Batch batch, @Nullable String requestId, List<Failure> failures, Instant now) {
        jdbc.sql("""
                        with done as (
                            update batch set status = 'SENT', done_at = :now, leased_until = null, request_id = :request
                            where id = :id and status = 'OPEN' returning 1)
                        insert into message_failure (order_id, message_id, code, reason)
                        select f.order_id::uuid, f.message_id::uuid, f.code::int, f.reason
                        from done, unnest(:orders, :messages, :codes, :reasons) as f (order_id, message_id, code, reason)
                        on conflict do nothing
                        """)
                .param("id", batch.id())
                .param("now", Timestamp.from(now))
                .param("request", requestId)
                .param("orders", texts(failures.stream().map(Failure::orderId).toList()))
                .param(
                        "messages",
                        texts(failures.stream().map(Failure::messageId).toList()))
                .param("codes", texts(failures.stream().map(Failure::code).toList()))
                .param("reasons", texts(failures.stream().map(Failure::reason).toList()))
                .update();
    }

    void failed(Batch batch, String reason, Instant now) {
        jdbc.sql("""
                        update batch set status = 'FAILED', done_at = :now, leased_until = null, error = :reason
                        where id = :id and status = 'OPEN'
                        """)
                .param("id", batch.id())
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .update();
    }

    /**
     * To be tried again.
     *
     * @param unknownSince since when it may have gone out; {@code null}: surely not yet
     */
    void retry(Batch batch, @Nullable Instant unknownSince, Instant at, String reason) {
        jdbc.sql("""
                        update batch set leased_until = null, next_try_at = :at, unknown_since = :unknown, error = :reason
                        where id = :id and status = 'OPEN'
                        """)
                .param("id", batch.id())
                .param("at", Timestamp.from(at))
                .param("unknown", unknownSince == null ? null : Timestamp.from(unknownSince))
                .param("reason", reason)
                .update();
    }

    /** What is unknown for so long is never sent again: the provider might no longer know that it has it. */
    int giveUp(Duration unknownFor, Instant now) {
        return jdbc.sql("""
                        update batch set status = 'UNCERTAIN', done_at = :now
                        where status = 'OPEN' and unknown_since < :then and (leased_until is null or leased_until < :now)
                        """)
                .param("now", Timestamp.from(now))
                .param("then", Timestamp.from(now.minus(unknownFor)))
                .update();
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
