package baedal.bench.growth;

import baedal.bench.ground.Ground;
import baedal.engines.Database;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The plans of the statements as the services send them, with what each step took and read (EXPLAIN ANALYZE, BUFFERS): PostgreSQL writes
 * them to its log while it is asked to.
 */
record Plans(Database superuser, Path log) {

    private static final String ENTRY = "(?m)^(?=\\d{4}-\\d\\d-\\d\\d )";
    private static final String QUERY = "Query Text: ";

    interface Work {
        void run() throws IOException, InterruptedException;
    }

    static Plans of(Ground ground) {
        return new Plans(
                ground.world().superuser("postgres"),
                ground.world().data().resolve("postgres").resolve("postgres.log"));
    }

    /** From now on every new connection can; those that are open end, and their pools open others. */
    void prepare() throws SQLException {
        set("session_preload_libraries", "auto_explain");
        set("auto_explain.log_min_duration", "-1");
        set("auto_explain.log_analyze", "on");
        set("auto_explain.log_buffers", "on");
        set("auto_explain.log_timing", "on");
        try (Connection connection = connected();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
        }
    }

    /** Writes each statement of the work once, with its first plan. */
    void write(Work work, Path file) throws SQLException, IOException, InterruptedException {
        long before = Files.size(log);
        switchTo("0");
        try {
            work.run();
        } finally {
            switchTo("-1");
        }
        Map<String, String> plans = new LinkedHashMap<>();
        for (String entry : since(before).split(ENTRY, -1)) {
            int query = entry.indexOf(QUERY);
            if (query >= 0) {
                plans.putIfAbsent(statement(entry.substring(query + QUERY.length())), entry.strip());
            }
        }
        Files.writeString(
                file, plans.values().stream().collect(Collectors.joining("\n\n", "", "\n")), StandardCharsets.UTF_8);
    }

    /** Up to its plan. */
    private static String statement(String entry) {
        int plan = entry.indexOf("  (cost=");
        return plan < 0 ? entry : entry.substring(0, entry.lastIndexOf('\n', plan));
    }

    private String since(long position) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(file.length() - position)];
            file.seek(position);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private void switchTo(String milliseconds) throws SQLException {
        set("auto_explain.log_min_duration", milliseconds);
        try (Connection connection = connected();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    private void set(String name, String value) throws SQLException {
        try (Connection connection = connected();
                Statement statement = connection.createStatement()) {
            statement.execute("load 'auto_explain'"); // or its settings are unknown here
            statement.execute("alter system set " + name + " = '" + value + "'");
        }
    }

    private Connection connected() throws SQLException {
        return DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
    }
}
