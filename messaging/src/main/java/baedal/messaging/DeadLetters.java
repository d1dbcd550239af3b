package baedal.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parked keys as operators see them. */
final class DeadLetters {

    private final JdbcClient jdbc;

    /**
     * A parked key with the fact that could not be applied.
     *
     * @param group whose reader could not
     * @param waiting how many later facts about that key wait behind it
     */
    record DeadLetter(
            UUID id,
            UUID key,
            String type,
            String source,
            int revision,
            String group,
            String error,
            Instant parkedAt,
            int waiting) {}

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count() {
        return jdbc.sql("select count(*) from parked_key").query(Integer.class).single();
    }

    /** The oldest first, 1,000 at most. */
    List<DeadLetter> list() {
        return jdbc.sql("""
                select k.id, k.key, f.type, f.source, f.revision, k.reader, k.error, k.parked_at,
                    (select count(*) - 1 from parked_fact w where w.reader = k.reader and w.key = k.key) waiting
                from parked_key k cross join lateral
                    (select * from parked_fact f where f.reader = k.reader and f.key = k.key order by f.id limit 1) f
                order by k.parked_at limit 1000""").query(DeadLetters::letter).list();
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getObject("key", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getInt("revision"),
                row.getString("reader"),
                row.getString("error"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getInt("waiting"));
    }
}
