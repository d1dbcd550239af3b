package baedal.checkpoints;

import baedal.engines.Database;
import baedal.world.RunningWorld;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What services keep, read from their own databases; nothing is written. */
final class Rows {

    private final RunningWorld world;

    Rows(RunningWorld world) {
        this.world = world;
    }

    /** @param rows empty if there are none */
    record Found(List<String> head, List<List<String>> rows) {

        boolean any() {
            return !rows.isEmpty();
        }

        /** Of the first row. */
        String value(String column) {
            return rows.getFirst().get(head.indexOf(column));
        }
    }

    /** @param ids of orders, for the one parameter, a {@code uuid[]} */
    Found of(String service, String sql, List<String> ids) {
        Database database = world.database(service);
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement query = connection.prepareStatement(sql)) {
            connection.setReadOnly(true);
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                return found(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + service + " does not answer: " + e.getMessage(), e);
        }
    }

    private static Found found(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<String> head = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            head.add(columns.getColumnLabel(column));
        }
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                String value = result.getString(column);
                row.add(value == null ? "" : value);
            }
            rows.add(row);
        }
        return new Found(head, rows);
    }
}
