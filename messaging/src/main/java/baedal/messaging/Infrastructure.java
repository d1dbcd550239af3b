package baedal.messaging;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a failure of the world, which passes, from one of a fact, which stays. */
final class Infrastructure {

    /**
     * Classes of SQLSTATE: connection, log-in refused, no such database (yet), transaction rolled back (serialization, deadlock),
     * out of resources, operator intervention (shutdown, still starting, cancelled), system error.
     */
    private static final Set<String> CLASSES = Set.of("08", "28", "3D", "40", "53", "57", "58");

    /** Read-only (a standby), idle in transaction, transaction time-out, lock not available. */
    private static final Set<String> STATES = Set.of("25006", "25P03", "25P04", "55P03");

    private Infrastructure() {}

    static boolean failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _ -> true;
            case SQLTransientException _, SQLRecoverableException _, SQLNonTransientConnectionException _ -> true;
            case SQLException sql -> passes(sql.getSQLState());
            case IOException _, TimeoutException _, OutOfMemoryError _ -> true;
            default -> false;
        };
    }

    private static boolean passes(@Nullable String state) {
        return state != null
                && (STATES.contains(state) || state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
