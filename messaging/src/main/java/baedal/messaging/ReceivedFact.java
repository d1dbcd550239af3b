package baedal.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact as it arrived. What is in its headers is read already; the body only when someone asks.
 *
 * @param id unique for ever
 * @param source the service that told it
 * @param revision its place among what that service told about that key, from 1, without gaps
 * @param trace the W3C {@code traceparent} it was told under; what is told about that key while it is applied carries it on
 */
public record ReceivedFact(
        UUID id,
        String topic,
        UUID key,
        String type,
        String source,
        int revision,
        Instant at,
        @Nullable String trace,
        String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One without a trace. */
    public ReceivedFact(
            UUID id, String topic, UUID key, String type, String source, int revision, Instant at, String body) {
        this(id, topic, key, type, source, revision, at, null, body);
    }

    /** The fact in a row of the outbox or of the parked ones. */
    static ReceivedFact in(ResultSet row) throws SQLException {
        return new ReceivedFact(
                row.getObject("fact_id", UUID.class),
                row.getString("topic"),
                row.getObject("key", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getInt("revision"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("trace"),
                row.getString("body"));
    }

    /** The body; fields that the reader does not know are skipped. */
    public <T> T as(Class<T> type) {
        return JSON.readValue(body, type);
    }
}
