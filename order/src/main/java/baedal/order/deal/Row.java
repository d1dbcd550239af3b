package baedal.order.deal;

import static java.util.Objects.requireNonNull;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.Unpaid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An order as a row and back. */
final class Row {

    static final String COLUMNS = "version, facts, details, pay_before, progress, cancelling, cancelling_at, payment,"
            + " drafted, attempt_id, payment_key, ask_at, since, placed_at, cause";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Row() {}

    static Order read(ResultSet row, int number) throws SQLException {
        return new Order(
                JSON.readValue(row.getString("details"), OrderDetails.class),
                instant(row, "pay_before"),
                row.getInt("version"),
                row.getInt("facts"),
                standing(row));
    }

    /** As an answer shows it: of what changes only the standing was kept. */
    static Order asItStood(ResultSet row, String standing) throws SQLException {
        return new Order(
                JSON.readValue(row.getString("details"), OrderDetails.class),
                instant(row, "pay_before"),
                0,
                0,
                JSON.readValue(standing, Standing.class));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String cancelling = row.getString("cancelling");
        String drafted = row.getString("drafted");
        UUID attempt = row.getObject("attempt_id", UUID.class);
        return new Standing(
                Progress.valueOf(row.getString("progress")),
                cancelling == null ? null : new Cancelling(cancelling, instant(row, "cancelling_at")),
                PaymentState.valueOf(row.getString("payment")),
                drafted == null ? null : Unpaid.valueOf(drafted),
                attempt == null ? null : new Attempt(attempt, row.getString("payment_key"), instant(row, "ask_at")),
                instant(row, "since"),
                nullableInstant(row, "placed_at"),
                row.getString("cause"));
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Every column that changes, by its name. */
    static Map<String, @Nullable Object> changing(Order order, Limits limits) {
        Standing to = order.standing();
        Cancelling cancelling = to.cancelling();
        Attempt attempt = to.unanswered();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", order.id().value());
        columns.put("version", order.version());
        columns.put("facts", order.facts());
        columns.put("progress", to.progress().name());
        columns.put("cancelling", cancelling == null ? null : cancelling.reason());
        columns.put("cancelling_at", cancelling == null ? null : timestamp(cancelling.at()));
        columns.put("payment", to.payment().name());
        columns.put("drafted", to.drafted() == null ? null : to.drafted().name());
        columns.put("attempt_id", attempt == null ? null : attempt.id());
        columns.put("payment_key", attempt == null ? null : attempt.paymentKey());
        columns.put("ask_at", attempt == null ? null : timestamp(attempt.askAt()));
        columns.put("since", timestamp(to.since()));
        columns.put("placed_at", timestamp(to.placedAt()));
        columns.put("cause", to.cause());
        columns.put("due_at", timestamp(Due.at(to, order.payBefore(), limits)));
        return columns;
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return requireNonNull(nullableInstant(row, column));
    }

    static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
