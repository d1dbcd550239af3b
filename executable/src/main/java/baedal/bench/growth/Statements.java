package baedal.bench.growth;

import baedal.engines.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What PostgreSQL itself counts: every statement of every service, those that nobody waits for as well. */
record Statements(Database superuser) {

    private static final String TOP = """
            select d.datname, s.calls, s.mean_exec_time, s.max_exec_time, s.total_exec_time,
                (s.shared_blks_hit + s.shared_blks_read)::float8 / s.calls as blocks, s.rows::float8 / s.calls as rows,
                s.queryid, regexp_replace(s.query, '\\s+', ' ', 'g') as query
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = any('{order,payment,store,delivery,notification,tracking}') and s.calls >= 10
                and s.query !~* '^(begin|commit|set|show|listen|notify|rollback)'
            order by s.total_exec_time desc limit 80""";

    /** @param blocks pages that one execution looks at */
    record Line(
            String database,
            long calls,
            double meanMillis,
            double maxMillis,
            double totalMillis,
            double blocks,
            double rows,
            String id,
            String query) {

        static final String HEAD =
                "stored,open,service,calls,mean_ms,max_ms,total_ms,blocks_each,rows_each,statement\n";

        String csv() {
            return String.format(
                    Locale.ROOT,
                    "%s,%d,%.4f,%.3f,%.1f,%.1f,%.2f,\"%s\"%n",
                    database,
                    calls,
                    meanMillis,
                    maxMillis,
                    totalMillis,
                    blocks,
                    rows,
                    query.replace("\"", "\"\""));
        }
    }

    void begin() throws SQLException {
        try (Connection connection = connected();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    List<Line> lines() throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (Connection connection = connected();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TOP)) {
            while (row.next()) {
                lines.add(new Line(
                        row.getString(1),
                        row.getLong(2),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        row.getDouble(6),
                        row.getDouble(7),
                        row.getString(8),
                        row.getString(9)));
            }
        }
        return lines;
    }

    private Connection connected() throws SQLException {
        return DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
    }
}
