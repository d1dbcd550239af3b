package baedal.payment.collecting;

import baedal.contracts.OrderId;
import baedal.contracts.Won;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as its row holds it. */
final class PaymentRow {

    private PaymentRow() {}

    static Map<String, @Nullable Object> columns(Payment payment) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("order_id", payment.orderId().value());
        columns.put("state", payment.state().name());
        columns.put("since", Timestamp.from(payment.since()));
        columns.put("dead_because", payment.deadBecause());
        columns.put("refund_because", payment.refundBecause());
        columns.put("due_at", timestamp(payment.effort().dueAt()));
        columns.put("tries", payment.effort().tries());
        columns.put("trouble", payment.effort().trouble());
        columns.put("version", payment.version());
        columns.put("facts", payment.facts());
        Attempt attempt = payment.attempt();
        columns.put("attempt_id", attempt == null ? null : attempt.id());
        columns.put("payment_key", attempt == null ? null : attempt.paymentKey());
        columns.put("amount", attempt == null ? null : attempt.amount().amount());
        columns.put("started_at", attempt == null ? null : Timestamp.from(attempt.startedAt()));
        columns.put("doubt_until", attempt == null ? null : timestamp(attempt.doubtUntil()));
        columns.put("confirms", attempt == null ? null : attempt.confirms());
        columns.put("method", attempt == null ? null : attempt.method());
        columns.put("reason", attempt == null ? null : attempt.reason());
        columns.put("decided_at", attempt == null ? null : timestamp(attempt.decidedAt()));
        return columns;
    }

    static Payment read(ResultSet row, int number) throws SQLException {
        return new Payment(
                new OrderId(row.getObject("order_id", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                attempt(row),
                row.getString("dead_because"),
                row.getString("refund_because"),
                new Effort(instant(row, "due_at"), row.getInt("tries"), row.getString("trouble")),
                row.getInt("version"),
                row.getInt("facts"));
    }

    private static @Nullable Attempt attempt(ResultSet row) throws SQLException {
        UUID id = row.getObject("attempt_id", UUID.class);
        return id == null
                ? null
                : new Attempt(
                        id,
                        row.getString("payment_key"),
                        Won.of(row.getLong("amount")),
                        row.getTimestamp("started_at").toInstant(),
                        instant(row, "doubt_until"),
                        row.getInt("confirms"),
                        row.getString("method"),
                        row.getString("reason"),
                        instant(row, "decided_at"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
