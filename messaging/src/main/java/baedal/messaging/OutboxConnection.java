package baedal.messaging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The relay's own connection, outside the pool, because it is the one that holds a transaction while Kafka answers. */
final class OutboxConnection implements AutoCloseable {

    /** Apart from whatever else takes advisory locks in that database. */
    private static final int LOCKS = 0xbaeda1;

    private final Connection connection;
    private final PreparedStatement lock;
    private final PreparedStatement oldest;
    private final PreparedStatement delete;

    /** A row of the outbox. */
    record Waiting(long id, ReceivedFact fact) {}

    /** @param source the service that tells */
    OutboxConnection(String source, String url, @Nullable String user, @Nullable String password) throws SQLException {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", source + "-relay");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "20");
        connection = DriverManager.getConnection(url, properties);
        try (var statement = connection.createStatement()) {
            // longer than Kafka may take; whatever the statistics of a queue say, its oldest rows are at the head of
            // its
            // index; and a deletion that a crash forgets only means that a fact is sent twice
            statement.execute("set idle_in_transaction_session_timeout = '15s'; set enable_seqscan = off;"
                    + " set enable_sort = off; set synchronous_commit = off");
        }
        connection.setAutoCommit(false);
        lock = connection.prepareStatement(
                "select bucket from generate_series(0, ?) bucket where pg_try_advisory_xact_lock(?, bucket)");
        oldest = connection.prepareStatement(
                "select *, ? as source from outbox where bucket = any(?) order by id limit ?");
        oldest.setString(1, source);
        delete = connection.prepareStatement("delete from outbox where id = any(?)");
    }

    /** The buckets that no other relay has: until the end of this transaction they are this one's. */
    List<Integer> lockBuckets() throws SQLException {
        lock.setInt(1, Outbox.BUCKETS - 1);
        lock.setInt(2, LOCKS);
        List<Integer> buckets = new ArrayList<>();
        try (ResultSet rows = lock.executeQuery()) {
            while (rows.next()) {
                buckets.add(rows.getInt(1));
            }
        }
        return buckets;
    }

    List<Waiting> oldest(Collection<Integer> buckets, int limit) throws SQLException {
        oldest.setArray(2, connection.createArrayOf("smallint", buckets.toArray()));
        oldest.setInt(3, limit);
        List<Waiting> waiting = new ArrayList<>();
        try (ResultSet row = oldest.executeQuery()) {
            while (row.next()) {
                waiting.add(new Waiting(row.getLong("id"), ReceivedFact.in(row)));
            }
        }
        return waiting;
    }

    void delete(Collection<Long> ids) throws SQLException {
        delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
        delete.executeUpdate();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
