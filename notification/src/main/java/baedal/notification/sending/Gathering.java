package baedal.notification.sending;

import baedal.contracts.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gathers messages into batches. Committed before the first try, so that every later one is the same. */
@Repository
class Gathering {

    private final JdbcClient jdbc;

    Gathering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message, and what decides about its batch. */
    record Waiting(UUID orderId, long seq, String template, String phone) {}

    private record Formed(UUID id, String status, List<Waiting> members) {}

    /**
     * Messages of no batch, the oldest first. Each person reads about an order in its order: the next one waits until the outcome of
     * the one before is known.
     */
    List<Waiting> take(int limit) {
        return jdbc.sql("""
                        select m.order_id, m.seq, m.template_code, m.phone
                        from message m
                        where m.batch_id is null and not exists (
                            select 1 from message e left join batch b on b.id = e.batch_id
                            where e.order_id = m.order_id and e.to_role = m.to_role and e.seq < m.seq
                                and (e.batch_id is null or b.status = 'OPEN'))
                        order by m.seq limit ? for update of m skip locked
                        """).param(limit).query(Gathering::read).list();
    }

    /**
     * Counts them for their phones.
     *
     * @return the phones that have had enough today
     */
    Set<String> count(List<Waiting> messages, LocalDate day, int most) {
        return new HashSet<>(jdbc.sql("""
                        with counted as (
                            insert into daily_volume as v (day, phone, sent)
                            select :day, phone, count(*) from unnest(:phones) as p (phone) group by phone order by phone
                            on conflict (day, phone) do update set sent = v.sent + excluded.sent
                            returning phone, sent)
                        select phone from counted where sent > :most
                        """)
                .param("day", day)
                .param("phones", texts(messages, Waiting::phone))
                .param("most", most)
                .query(String.class)
                .list());
    }

    /** Batches of one template each, to be tried at once. */
    void form(List<Waiting> messages, int batchSize, Instant now) {
        write(cut(messages, batchSize, "OPEN"), now, "");
    }

    /** Messages that never go out. */
    void refuse(List<Waiting> messages, String reason, Instant now) {
        write(cut(messages, Integer.MAX_VALUE, "FAILED"), now, reason);
    }

    /** Each of them alone, because one of them spoilt it for all. */
    void split(Batch batch, Instant now) {
        jdbc.sql("update batch set status = 'SPLIT', done_at = ?, leased_until = null where id = ?")
                .param(Timestamp.from(now))
                .param(batch.id())
                .update();
        List<Waiting> members = batch.members().stream()
                .map(member -> new Waiting(member.orderId(), member.seq(), batch.templateCode(), member.phone()))
                .toList();
        write(cut(members, 1, "OPEN"), now, "");
    }

    void forgetBefore(LocalDate day) {
        jdbc.sql("delete from daily_volume where day < ?").param(day).update();
    }

    private static Waiting read(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("order_id", UUID.class),
                row.getLong("seq"),
                row.getString("template_code"),
                row.getString("phone"));
    }

    private static List<Formed> cut(List<Waiting> messages, int size, String status) {
        Map<String, List<Waiting>> byTemplate = messages.stream()
                .collect(Collectors.groupingBy(Waiting::template, LinkedHashMap::new, Collectors.toList()));
        List<Formed> formed = new ArrayList<>();
        for (List<Waiting> same : byTemplate.values()) {
            for (int from = 0; from < same.size(); from += Math.min(size, same.size())) {
                int to = Math.min(same.size(), from + Math.min(size, same.size()));
                formed.add(new Formed(Ids.next(), status, same.subList(from, to)));
            }
        }
        return formed;
    }

    private void write(List<Formed> batches, Instant now, String error) {
        for (Formed batch : batches) {
            jdbc.sql("""
                            with formed as (
                                insert into batch (id, template_code, status, order_ids, seqs, created_at, next_try_at,
                                    done_at, error)
                                values (:id, :template, :status, :orders::uuid[], :seqs::bigint[], :now, :now,
                                    case :status when 'FAILED' then cast(:now as timestamptz) end, :error))
                            update message m set batch_id = :id
                            from unnest(:orders::uuid[], :seqs::bigint[]) as u (order_id, seq)
                            where m.order_id = u.order_id and m.seq = u.seq
                            """)
                    .param("id", batch.id())
                    .param("template", batch.members().getFirst().template())
                    .param("status", batch.status())
                    .param("orders", texts(batch.members(), Waiting::orderId))
                    .param("seqs", texts(batch.members(), Waiting::seq))
                    .param("now", Timestamp.from(now))
                    .param("error", error)
                    .update();
        }
    }

    private static String[] texts(List<Waiting> messages, Function<Waiting, ?> value) {
        return messages.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
