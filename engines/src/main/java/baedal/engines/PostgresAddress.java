package baedal.engines;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;

/** How the superuser reaches a PostgreSQL on this machine. */
record PostgresAddress(int port, String password) {

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes the roles and databases that are missing. Nobody else may connect to them. */
    void provide(Collection<Database> databases) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", password)) {
            for (Database database : databases) {
                provide(connection, plain(database.user()), plain(database.password()));
            }
        } catch (SQLException e) {
            throw new EngineFailure("PostgreSQL could not make a database: " + e.getMessage(), e);
        }
    }

    /** Connections of others than this one. */
    long clients() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where backend_type = 'client backend'")) {
            rows.next();
            return rows.getLong(1) - 1;
        }
    }

    private static void provide(Connection connection, String name, String secret) throws SQLException {
        if (!has(connection, "select 1 from pg_roles where rolname = ?", name)) {
            run(connection, "create role \"%s\" login password '%s'".formatted(name, secret));
        }
        if (!has(connection, "select 1 from pg_database where datname = ?", name)) {
            run(connection, "create database \"%s\" owner \"%s\"".formatted(name, name));
            run(connection, "revoke all on database \"%s\" from public".formatted(name));
        }
    }

    private static boolean has(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String plain(String value) {
        if (!value.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("letters, digits, - and _ only: " + value);
        }
        return value;
    }
}
