package baedal.messaging;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a fact waits, in the service's own database, from the commit that made it true until Kafka acknowledged it.
 *
 * <p>The row of whatever the fact is about must be locked (inserted or updated) before the fact is appended, in the same
 * transaction or earlier in the same statement: so the ids of one key rise in commit order.
 */
public final class Outbox {

    static final int BUCKETS = 8;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Runnable told;

    /** @param told called whenever a fact is about to be told; must be cheap */
    Outbox(JdbcClient jdbc, Runnable told) {
        this.jdbc = jdbc;
        this.told = told;
    }

    /**
     * The end of a statement that changes a row and tells the fact at once: {@code with moved as (update … returning 1) } followed by
     * this. Nothing is told when {@code moved} is empty, and the statement's update count is the number of facts told (0 or 1). Bind
     * {@link #parameters} too.
     *
     * @param cte the name of the common table expression that returned the changed row
     */
    public static String tell(String cte) {
        return " insert into outbox (topic, key, bucket, type, revision, at, trace, body)"
                + " select :fact_topic, :fact_key, :fact_bucket, :fact_type, :fact_revision, :fact_at, :fact_trace,"
                + " :fact_body from " + cte;
    }

    /** What {@link #tell} binds. */
    public Map<String, ?> parameters(NewFact fact) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("fact_topic", fact.topic());
        parameters.put("fact_key", fact.key());
        parameters.put("fact_bucket", bucketOf(fact.key()));
        parameters.put("fact_type", fact.type());
        parameters.put("fact_revision", fact.revision());
        parameters.put("fact_at", Timestamp.from(fact.at()));
        parameters.put("fact_trace", Trace.of(fact.key()));
        parameters.put("fact_body", JSON.writeValueAsString(fact.body()));
        told.run();
        return parameters;
    }

    /** Appends a fact to the running transaction. @throws IllegalStateException without one */
    public void append(NewFact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact needs the transaction that makes it true: " + fact.type());
        }
        jdbc.sql("with moved as (select 1)" + tell("moved"))
                .params(parameters(fact))
                .update();
    }

    static int bucketOf(UUID key) {
        return Math.floorMod(key.hashCode(), BUCKETS);
    }
}
