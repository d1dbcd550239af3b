package baedal.delivery.riders;

import baedal.contracts.AccountId;
import baedal.contracts.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What riders said of themselves. A rider who never said anything is off duty, nowhere. */
@Repository
public class Riders {

    private final JdbcClient jdbc;

    Riders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without a position, the last one stays. */
    Rider report(AccountId id, String name, boolean onDuty, @Nullable Position position, Instant now) {
        return jdbc.sql("""
                        insert into rider as r (id, name, on_duty, lat, lng, located_at, seen_at)
                        values (:id, :name, :on_duty, :lat, :lng, :located_at::timestamptz, :now)
                        on conflict (id) do update set
                            name = excluded.name,
                            on_duty = excluded.on_duty,
                            lat = coalesce(excluded.lat, r.lat),
                            lng = coalesce(excluded.lng, r.lng),
                            located_at = coalesce(excluded.located_at, r.located_at),
                            seen_at = excluded.seen_at
                        returning r.*
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("on_duty", onDuty)
                .param("lat", position == null ? null : position.lat())
                .param("lng", position == null ? null : position.lng())
                .param("located_at", position == null ? null : Timestamp.from(now))
                .param("now", Timestamp.from(now))
                .query(Riders::read)
                .single();
    }

    public Rider find(AccountId id) {
        return select(id, "");
    }

    /** Until the running transaction ends nobody else decides for this rider: what he may take is counted safely. */
    public Rider lock(AccountId id) {
        return select(id, " for update");
    }

    private Rider select(AccountId id, String locking) {
        return jdbc.sql("select * from rider where id = ?" + locking)
                .param(id.value())
                .query(Riders::read)
                .optional()
                .orElseGet(() -> Rider.unseen(id));
    }

    private static Rider read(ResultSet row, int number) throws SQLException {
        Double lat = row.getObject("lat", Double.class);
        Double lng = row.getObject("lng", Double.class);
        return new Rider(
                new AccountId(row.getObject("id", UUID.class)),
                row.getBoolean("on_duty"),
                lat == null || lng == null ? null : new Position(lat, lng),
                row.getTimestamp("seen_at").toInstant());
    }
}
