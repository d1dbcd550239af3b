package baedal.bench.breaker;

import baedal.bench.ground.Ground;
import baedal.bench.load.Request;
import baedal.engines.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The network's ledger against the orders, when everything has settled.
 *
 * @param deals orders that were paid and placed
 * @param unpaid deals whose money the network never took, or another sum
 * @param doubled orders for which money was taken more than once
 * @param lost orders that are no deal, though their money was taken and not given back
 * @param unsettled orders of which nobody knows yet whether they are paid
 */
record Books(long deals, long unpaid, long doubled, long lost, long unsettled) {

    private static final Duration GLANCE = Duration.ofMillis(500);

    private record Charge(long charges, long balance) {}

    private record Deal(boolean made, long total) {}

    /** Waits for it to settle, but not for ever. */
    static Books of(Ground ground, Duration patience) throws IOException, SQLException, InterruptedException {
        Database orders = ground.world().superuser("order");
        long end = System.nanoTime() + patience.toNanos();
        long unsettled = unsettled(orders);
        while (unsettled > 0 && System.nanoTime() < end) {
            Thread.sleep(GLANCE);
            unsettled = unsettled(orders);
        }
        return compare(charges(ground), deals(orders), unsettled);
    }

    private static Books compare(Map<String, Charge> charges, Map<String, Deal> deals, long unsettled) {
        long unpaid = deals.entrySet().stream()
                .filter(order -> order.getValue().made)
                .filter(order ->
                        charges.getOrDefault(order.getKey(), new Charge(0, 0)).balance != order.getValue().total)
                .count();
        long lost = charges.entrySet().stream()
                .filter(charge -> charge.getValue().balance > 0)
                .filter(charge -> !deals.getOrDefault(charge.getKey(), new Deal(false, 0)).made)
                .count();
        return new Books(
                deals.values().stream().filter(Deal::made).count(),
                unpaid,
                charges.values().stream().filter(charge -> charge.charges > 1).count(),
                Math.max(0, lost - unsettled),
                unsettled);
    }

    private static Map<String, Charge> charges(Ground ground) throws IOException {
        Map<String, Charge> charges = new HashMap<>();
        for (JsonNode entry :
                ground.paymentNetwork().send(Request.get("", "/control/ledger")).ok()) {
            charges.merge(
                    entry.at("/orderId").asString(),
                    new Charge(
                            entry.at("/charges").asLong(),
                            entry.at("/balanceAmount").asLong()),
                    (one, other) -> new Charge(one.charges + other.charges, one.balance + other.balance));
        }
        return charges;
    }

    private static Map<String, Deal> deals(Database orders) throws SQLException {
        Map<String, Deal> deals = new HashMap<>();
        try (Connection connection = connect(orders);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id, placed_at is not null, (details ->> 'total')::bigint from orders")) {
            while (rows.next()) {
                deals.put(rows.getString(1), new Deal(rows.getBoolean(2), rows.getLong(3)));
            }
        }
        return deals;
    }

    private static long unsettled(Database orders) throws SQLException {
        try (Connection connection = connect(orders);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from orders where progress = 'AWAITING_PAYMENT' and payment = 'UNKNOWN'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(Database orders) throws SQLException {
        return DriverManager.getConnection(orders.url(), orders.user(), orders.password());
    }
}
