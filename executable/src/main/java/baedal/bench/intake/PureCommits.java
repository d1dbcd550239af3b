package baedal.bench.intake;

import baedal.bench.load.Outcome;
import baedal.bench.load.Times;
import baedal.engines.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The limit: nothing but BEGIN, two INSERTs and COMMIT, on the same PostgreSQL, by so many connections at once. */
record PureCommits(Database database, int connections) {

    private static final Outcome COMMITTED = new Outcome("committed", true);

    /** About as long as an order's row and its fact. */
    private static final String BODY = "x".repeat(600);

    /** As the superuser; the table stays in the database {@code postgres}, which no service uses. */
    void prepare() throws SQLException {
        try (Connection connection = open();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_order (id uuid primary key, body text not null)");
            statement.execute(
                    "create table if not exists bench_fact (id bigint generated always as identity primary key,"
                            + " order_id uuid not null, body text not null)");
            statement.execute("truncate bench_order, bench_fact");
        }
    }

    void run(Duration howLong, Times times) throws InterruptedException {
        long end = System.nanoTime() + howLong.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> {
                    commitUntil(end, times);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void commitUntil(long end, Times times) throws SQLException {
        try (Connection connection = open();
                PreparedStatement order = connection.prepareStatement("insert into bench_order values (?, ?)");
                PreparedStatement fact =
                        connection.prepareStatement("insert into bench_fact (order_id, body) values (?, ?)")) {
            connection.setAutoCommit(false);
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                UUID id = UUID.randomUUID();
                insert(order, id);
                insert(fact, id);
                connection.commit();
                times.add(COMMITTED, System.nanoTime() - begin);
            }
        }
    }

    private static void insert(PreparedStatement statement, UUID id) throws SQLException {
        statement.setObject(1, id);
        statement.setString(2, BODY);
        statement.executeUpdate();
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
