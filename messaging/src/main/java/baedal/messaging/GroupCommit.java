package baedal.messaging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

    private static final int MOST = 100;

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
                : lines.computeIfAbsent(sql, Line::new).join(new Change(row, parameters));
    }

    /** How many wait for the one that commits now. */
    int waiting(String sql) {
        Line line = lines.get(sql);
        return line == null ? 0 : line.length();
    }

    private boolean alone(String sql, Map<String, ?> parameters) {
        return jdbc.update(sql, parameters) == 1;
    }

    /** Whoever fails ends the transaction before its commit, and then nobody's change has happened. */
    private List<Turn> commit(String sql, List<Change> group) {
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
                .map(each -> new MapSqlParameterSource(each.parameters))
                .toArray(SqlParameterSource[]::new);
    }

    private enum Turn {
        LEAD,
        CHANGED,
        UNCHANGED,
        /** One of the group failed and so nothing of it happened: each on its own, then. */
        ALONE;

        static Turn of(boolean changed) {
            return changed ? CHANGED : UNCHANGED;
        }
    }

    private static final class Change {

        private final UUID row;
        private final Map<String, ?> parameters;
        private final CompletableFuture<Turn> turn = new CompletableFuture<>();

        Change(UUID row, Map<String, ?> parameters) {
            this.row = row;
            this.parameters = parameters;
        }

        Turn await() {
            try {
                return turn.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }
    }

    /** Of one statement: the first in line takes along everyone who waits behind it, then the next one leads. */
    private final class Line {

        private final String sql;
        private final List<Change> waiting = new ArrayList<>();
        private boolean led;

        Line(String sql) {
            this.sql = sql;
        }

        boolean join(Change mine) {
            Turn turn = enter(mine) ? Turn.LEAD : mine.await();
            return switch (turn == Turn.LEAD ? lead() : turn) {
                case CHANGED -> true;
                case UNCHANGED -> false;
                case ALONE, LEAD -> alone(sql, mine.parameters);
            };
        }

        private synchronized boolean enter(Change mine) {
            waiting.add(mine);
            boolean first = !led;
            led = true;
            return first;
        }

        /** @return the turn of the first one, whose thread this is; everyone else in the group is told theirs */
        private Turn lead() {
            List<Change> group = take();
            Change mine = group.getFirst();
            try {
                if (group.size() == 1) {
                    return Turn.of(alone(sql, mine.parameters));
                }
                group.sort(Comparator.comparing(each -> each.row));
                List<Turn> turns = commit(sql, group);
                Turn own = Turn.ALONE;
                for (int i = 0; i < turns.size(); i++) {
                    if (group.get(i) == mine) {
                        own = turns.get(i);
                    } else {
                        group.get(i).turn.complete(turns.get(i));
                    }
                }
                return own;
            } catch (RuntimeException | Error e) {
                group.forEach(each -> each.turn.completeExceptionally(e));
                throw e;
            } finally {
                pass();
            }
        }

        private synchronized List<Change> take() {
            List<Change> first = waiting.subList(0, Math.min(MOST, waiting.size()));
            List<Change> group = new ArrayList<>(first);
            first.clear();
            return group;
        }

        synchronized int length() {
            return waiting.size();
        }

        private synchronized void pass() {
            led = !waiting.isEmpty();
            if (led) {
                waiting.getFirst().turn.complete(Turn.LEAD);
            }
        }
    }
}
