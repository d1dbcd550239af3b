package baedal.tracking.timeline;

import baedal.contracts.AccountId;
import baedal.contracts.OrderFact.Unpaid;
import baedal.contracts.RiderContact;
import baedal.contracts.Won;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An {@link OrderState} as columns. */
final class StateRow {

    static final String UPSERT = """
            insert into order_state (order_id, progress, shown, cancelling, revision, unpaid, approved, declined, refunded,
                placed_at, ready_by, rider_id, rider_name, rider_phone)
            select * from unnest(cast(:order_id as uuid[]), cast(:progress as text[]), cast(:shown as text[]),
                cast(:cancelling as boolean[]), cast(:revision as int[]), cast(:unpaid as text[]), cast(:approved as boolean[]),
                cast(:declined as boolean[]), cast(:refunded as bigint[]), cast(:placed_at as timestamptz[]),
                cast(:ready_by as timestamptz[]), cast(:rider_id as uuid[]), cast(:rider_name as text[]),
                cast(:rider_phone as text[]))
            on conflict (order_id) do update set progress = excluded.progress, shown = excluded.shown,
                cancelling = excluded.cancelling, revision = excluded.revision, unpaid = excluded.unpaid,
                approved = excluded.approved, declined = excluded.declined, refunded = excluded.refunded,
                placed_at = excluded.placed_at, ready_by = excluded.ready_by, rider_id = excluded.rider_id,
                rider_name = excluded.rider_name, rider_phone = excluded.rider_phone""";

    private StateRow() {}

    static Map<String, Object> columns(Collection<Map.Entry<UUID, OrderState>> states) {
        return new Columns<>(states)
                .column("order_id", Map.Entry::getKey)
                .column("progress", row -> row.getValue().progress())
                .column("shown", row -> row.getValue().shown())
                .column("cancelling", row -> row.getValue().cancelling())
                .column("revision", row -> row.getValue().revision())
                .column("unpaid", row -> row.getValue().payment().unpaid())
                .column("approved", row -> row.getValue().payment().approved())
                .column("declined", row -> row.getValue().payment().declined())
                .column("refunded", row -> row.getValue().payment().refunded().amount())
                .column("placed_at", row -> row.getValue().placedAt())
                .column("ready_by", row -> row.getValue().readyBy())
                .column("rider_id", row -> rider(row.getValue(), RiderContact::id))
                .column("rider_name", row -> rider(row.getValue(), RiderContact::name))
                .column("rider_phone", row -> rider(row.getValue(), RiderContact::phone))
                .arrays();
    }

    static OrderState read(ResultSet rs) throws SQLException {
        String progress = rs.getString("progress");
        return new OrderState(
                progress == null ? null : Status.valueOf(progress),
                rs.getBoolean("cancelling"),
                rs.getInt("revision"),
                new Payment(
                        Unpaid.valueOf(rs.getString("unpaid")),
                        rs.getBoolean("approved"),
                        rs.getBoolean("declined"),
                        Won.of(rs.getLong("refunded"))),
                instant(rs, "placed_at"),
                instant(rs, "ready_by"),
                rider(rs));
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable RiderContact rider(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("rider_id", UUID.class);
        return id == null
                ? null
                : new RiderContact(new AccountId(id), rs.getString("rider_name"), rs.getString("rider_phone"));
    }

    private static @Nullable Object rider(OrderState state, java.util.function.Function<RiderContact, Object> field) {
        return state.rider() == null ? null : field.apply(state.rider());
    }
}
