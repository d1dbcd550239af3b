package baedal.messaging.commits;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes that are asked for while others commit go together in the next transaction: one journey and one flush for all of them.
 * Nobody waits for company, so on a quiet machine each goes alone. Whoever is answered knows that its change is committed.
 */
public final class GroupCommit {

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** By statement. */
    private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();

    public GroupCommit(NamedParameterJdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Runs a statement that changes one row at most: in the running transaction where there is one, else committed.
     *
     * @param row whose; several are locked in the order of their ids, and whoever else locks several should do likewise
     * @param sql with named parameters; only few different ones
     * @return whether it changed that row
     * @throws DataAccessException as that statement alone would
     */
    public boolean change(UUID row, String sql, Map<String, ?> parameters) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? alone(sql, parameters)
                : lines.computeIfAbsent(sql, statement -> new Line(this, statement))
                        .join(new Change(row, parameters));
    }

    /** How many wait while the same statement is being committed for others. */
    public int waiting(String sql) {
        Line line = lines.get(sql);
        return line == null ? 0 : line.length();
    }

    boolean alone(String sql, Map<String, ?> parameters) {
        return jdbc.update(sql, parameters) == 1;
    }

    /** Whoever fails ends the transaction before its commit, and then nobody's change has happened. */
    List<Turn> commit(String sql, List<Change> group) {
        int[] rows = transaction.execute(status -> {
            try {
                return jdbc.batchUpdate(sql, sources(group));
            } catch (DataAccessException e) {
                status.setRollbackOnly();
                return null;
            }
        });
        return rows == null
                ? Collections.nCopies(group.size(), Turn.ALONE)
                : IntStream.of(rows).mapToObj(count -> Turn.of(count == 1)).toList();
    }

    private static SqlParameterSource[] sources(List<Change> group) {
        return group.stream()
                .map(each -> new MapSqlParameterSource(each.parameters()))
                .toArray(SqlParameterSource[]::new);
    }
}
