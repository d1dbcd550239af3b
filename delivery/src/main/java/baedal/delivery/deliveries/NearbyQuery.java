package baedal.delivery.deliveries;

import baedal.contracts.Position;
import baedal.http.Page;
import baedal.http.PageRequest;
import baedal.http.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open deliveries by the customer's distance, straight from the index in space: only as many rows are read as are shown. The nearest are
 * taken first and those that are too far left out of them: asked for what lies within a distance, PostgreSQL guesses that next to nothing
 * does, and reads and sorts it all.
 */
@Component
class NearbyQuery {

    private final JdbcClient jdbc;

    NearbyQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(NearbyView view, List<String> place) {}

    private record After(double away, UUID orderId) {

        static After of(List<String> cursor) {
            try {
                return cursor.isEmpty()
                        ? new After(-1, new UUID(0, 0))
                        : new After(Double.parseDouble(cursor.get(0)), UUID.fromString(cursor.get(1)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException anotherList) {
                throw Refusal.invalid("cursor");
            }
        }
    }

    Page<NearbyView> around(Position here, int radiusMetres, Status status, PageRequest page) {
        After after = After.of(page.after());
        List<Found> found = jdbc.sql("""
                        select * from (
                            select order_id, details, ready_by, ready_at, place <-> cube(:here) as away
                            from delivery
                            where status = '%s' and (place <-> cube(:here), order_id) > (:after, :after_id)
                            order by place <-> cube(:here), order_id
                            limit :limit) as nearest
                        where away <= :chord
                        """.formatted(status.name())) // written out: each status has an index of its own
                .param("here", Globe.point(here))
                .param("chord", Globe.chord(radiusMetres))
                .param("after", after.away())
                .param("after_id", after.orderId())
                .param("limit", page.limit() + 1)
                .query((row, number) -> new Found(
                        NearbyView.of(
                                DeliveryRow.order(row),
                                status,
                                DeliveryRow.at(row, "ready_by"),
                                DeliveryRow.at(row, "ready_at"),
                                here),
                        List.of(row.getString("away"), row.getString("order_id"))))
                .list();
        Page<Found> shown = Page.of(found, page, Found::place);
        return new Page<>(shown.items().stream().map(Found::view).toList(), shown.nextCursor());
    }
}
