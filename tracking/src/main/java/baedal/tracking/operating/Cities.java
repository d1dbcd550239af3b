package baedal.tracking.operating;

import baedal.contracts.OrderDetails;
import baedal.contracts.Position;
import baedal.tracking.timeline.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is going on where. Ids rise with time: the newest orders lie at one end of the key, and no others are looked at. */
@Repository
class Cities {

    private static final int NEWEST = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Cities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(City.Order order, String storeName, Position store) {}

    City now() {
        List<City.Order> open = new ArrayList<>();
        Map<UUID, City.Store> stores = new LinkedHashMap<>();
        for (Row row : newest()) {
            City.Order order = row.order();
            boolean isOpen = !order.status().isTerminal() && order.status() != Status.AWAITING_PAYMENT;
            if (isOpen) {
                open.add(order);
            }
            stores.merge(
                    order.storeId(),
                    new City.Store(order.storeId(), row.storeName(), row.store(), isOpen ? 1 : 0),
                    (one, more) -> new City.Store(one.storeId(), one.name(), one.position(), one.open() + more.open()));
        }
        return new City(open, List.copyOf(stores.values()));
    }

    private List<Row> newest() {
        return jdbc.sql("""
                        with newest as materialized (select * from order_state order by order_id desc limit :newest)
                        select order_id, shown, rider_id, snapshot.details
                        from newest join order_snapshot snapshot using (order_id)
                        where shown is not null
                        order by order_id desc""").param("newest", NEWEST).query(Cities::row).list();
    }

    private static Row row(ResultSet rs, int ignored) throws SQLException {
        OrderDetails details = JSON.readValue(rs.getString("details"), OrderDetails.class);
        OrderDetails.Store store = details.store();
        return new Row(
                new City.Order(
                        rs.getObject("order_id", UUID.class),
                        details.number(),
                        Status.valueOf(rs.getString("shown")),
                        store.id().value(),
                        new Position(
                                details.deliverTo().lat(), details.deliverTo().lng()),
                        rs.getObject("rider_id", UUID.class)),
                store.name(),
                store.position());
    }
}
