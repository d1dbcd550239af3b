package baedal.delivery.deliveries;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.RiderContact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A delivery's row, as it is read. */
final class DeliveryRow {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private DeliveryRow() {}

    static Delivery read(ResultSet row, int number) throws SQLException {
        UUID rider = row.getObject("rider_id", UUID.class);
        UUID handedBackBy = row.getObject("handed_back_by", UUID.class);
        return new Delivery(
                order(row),
                Status.valueOf(row.getString("status")),
                rider == null
                        ? null
                        : new RiderContact(
                                new AccountId(rider), row.getString("rider_name"), row.getString("rider_phone")),
                handedBackBy == null ? null : new AccountId(handedBackBy),
                new Delivery.Times(
                        at(row, "ready_at"), at(row, "claimed_at"), at(row, "picked_up_at"), at(row, "ended_at")),
                row.getInt("version"),
                row.getInt("facts"));
    }

    static OrderDetails order(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("details"), OrderDetails.class);
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
