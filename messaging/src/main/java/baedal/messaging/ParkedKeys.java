package baedal.messaging;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that wait for an operator, and their facts in order. Whoever adds or takes a fact holds the lock of its key's row until the
 * transaction ends; the row goes with the last fact.
 */
final class ParkedKeys {

    private final JdbcClient jdbc;

    /** Whose it is, for a replay. */
    record Locked(String reader, UUID key) {}

    ParkedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void park(String reader, ReceivedFact fact, String error) {
        jdbc.sql("insert into parked_key (reader, key, error) values (:reader, :key, :error)"
                        + " on conflict (reader, key) do update set error = parked_key.error")
                .param("reader", reader)
                .param("key", fact.key())
                .param("error", error)
                .update();
        add(reader, fact);
    }

    /** Puts the facts of parked keys behind those that wait. @return the others */
    List<ReceivedFact> setAside(String reader, List<ReceivedFact> facts) {
        String[] keys =
                facts.stream().map(fact -> fact.key().toString()).distinct().toArray(String[]::new);
        Set<UUID> parked = Set.copyOf(jdbc.sql("select key from parked_key where reader = :reader"
                        + " and key = any(:keys::uuid[]) order by key for update")
                .param("reader", reader)
                .param("keys", keys)
                .query(UUID.class)
                .list());
        if (parked.isEmpty()) {
            return facts;
        }
        List<ReceivedFact> free = new ArrayList<>();
        for (ReceivedFact fact : facts) {
            if (parked.contains(fact.key())) {
                add(reader, fact);
            } else {
                free.add(fact);
            }
        }
        return free;
    }

    /** Locks a key until the transaction ends; empty if it is not parked. */
    Optional<Locked> lock(UUID id) {
        return jdbc.sql("select reader, key from parked_key where id = :id for update")
                .param("id", id)
                .query((row, _) -> new Locked(row.getString("reader"), row.getObject("key", UUID.class)))
                .optional();
    }

    ReceivedFact first(Locked locked) {
        return jdbc.sql("select * from parked_fact where reader = :reader and key = :key order by id limit 1")
                .param("reader", locked.reader())
                .param("key", locked.key())
                .query((row, _) -> ReceivedFact.in(row))
                .single();
    }

    /** Takes an applied fact away, and frees the key if it was the last one. */
    void remove(Locked locked, ReceivedFact fact) {
        jdbc.sql("delete from parked_fact where reader = :reader and fact_id = :fact")
                .param("reader", locked.reader())
                .param("fact", fact.id())
                .update();
        jdbc.sql("delete from parked_key k where reader = :reader and key = :key and not exists"
                        + " (select from parked_fact f where f.reader = k.reader and f.key = k.key)")
                .param("reader", locked.reader())
                .param("key", locked.key())
                .update();
    }

    void failedAgain(UUID id, String error) {
        jdbc.sql("update parked_key set error = :error where id = :id")
                .param("id", id)
                .param("error", error)
                .update();
    }

    private void add(String reader, ReceivedFact fact) {
        jdbc.sql("""
                insert into parked_fact (reader, key, fact_id, topic, type, source, revision, at, trace, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (reader, fact_id) do nothing""")
                .params(reader, fact.key(), fact.id(), fact.topic(), fact.type(), fact.source(), fact.revision())
                .param(Timestamp.from(fact.at()))
                .param(fact.trace())
                .param(fact.body())
                .update();
    }
}
