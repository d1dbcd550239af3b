package baedal.bench.stories;

import baedal.bench.load.Times;
import baedal.engines.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at the timeline's table over and over, at the watched orders alone: when a fact shows there, whoever reads it sees it. */
final class Timelines {

    static final String IN_TIMELINE = "fact to timeline";

    private static final Duration GLANCE = Duration.ofMillis(10);

    private final Times times;
    private final Map<UUID, Set<Integer>> seen = new ConcurrentHashMap<>();

    Timelines(Times times) {
        this.times = times;
    }

    void watch(String orderId) {
        seen.put(UUID.fromString(orderId), ConcurrentHashMap.newKeySet());
    }

    void leave(String orderId) {
        seen.remove(UUID.fromString(orderId));
    }

    /** Until it is interrupted. */
    void look(Database tracking) {
        try (Connection connection = DriverManager.getConnection(tracking.url(), tracking.user(), tracking.password());
                PreparedStatement entries = connection.prepareStatement(
                        "select order_id, revision, at from timeline where order_id = any(?)")) {
            while (true) {
                Thread.sleep(GLANCE);
                if (!seen.isEmpty()) {
                    entries.setArray(
                            1, connection.createArrayOf("uuid", seen.keySet().toArray()));
                    glance(entries);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void glance(PreparedStatement entries) throws SQLException {
        try (var rows = entries.executeQuery()) {
            Instant now = Instant.now();
            while (rows.next()) {
                Set<Integer> before = seen.get(rows.getObject(1, UUID.class));
                if (before != null && before.add(rows.getInt(2))) {
                    Instant at = rows.getObject(3, OffsetDateTime.class).toInstant();
                    times.add(IN_TIMELINE, Duration.between(at, now).toNanos());
                }
            }
        }
    }
}
