package baedal.tracking.live;

import baedal.contracts.OrderId;
import baedal.tracking.timeline.Growth;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Hears from the database, on a connection of its own, whose timelines grew, whichever instance wrote them. */
@Component
class GrowthListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GrowthListener.class);
    static final String NAME = "timeline-listener";

    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration BEFORE_RECONNECTING = Duration.ofMillis(500);
    private static final int SECONDS_TO_PROVE_ALIVE = 2;

    private final JdbcConnectionDetails database;
    private final List<Audience> audiences;
    private volatile boolean running;
    private volatile @Nullable Connection current;

    GrowthListener(JdbcConnectionDetails database, List<Audience> audiences) {
        this.database = database;
        this.audiences = List.copyOf(audiences);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name(NAME).start(this::listen);
    }

    private void listen() {
        while (running) {
            try (Connection connection = connect()) {
                current = connection;
                hear(connection);
            } catch (SQLException e) {
                if (running) {
                    log.warn("streams wait for the database: {}", e.getMessage());
                    LockSupport.parkNanos(BEFORE_RECONNECTING.toNanos());
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("ApplicationName", NAME);
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private void hear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Growth.CHANNEL);
        }
        pass(Optional.empty()); // what happened while nobody listened
        PGConnection ear = connection.unwrap(PGConnection.class);
        while (running) {
            PGNotification[] heard = ear.getNotifications((int) SILENCE.toMillis());
            if (heard != null && heard.length > 0) {
                pass(orders(heard));
            } else if (!connection.isValid(SECONDS_TO_PROVE_ALIVE)) {
                throw new SQLException("the connection is silent for good");
            }
        }
    }

    /** A failure to read must not cost the streams a change: the connection is taken for broken, and everything is read anew. */
    private void pass(Optional<Set<OrderId>> orders) throws SQLException {
        try {
            for (Audience audience : audiences) {
                orders.ifPresentOrElse(audience::grown, audience::anyGrown);
            }
        } catch (DataAccessException e) {
            throw new SQLException("cannot read what is new", e);
        }
    }

    private static Optional<Set<OrderId>> orders(PGNotification[] heard) {
        Set<OrderId> orders = new HashSet<>();
        for (PGNotification notification : heard) {
            Optional<Set<OrderId>> some = Growth.orders(notification.getParameter());
            if (some.isEmpty()) {
                return some;
            }
            orders.addAll(some.get());
        }
        return Optional.of(orders);
    }

    @Override
    public void stop() {
        running = false;
        Connection open = current;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                log.debug("closing the listener's connection", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
