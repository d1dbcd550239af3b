package baedal.checkpoints;

import baedal.demo.Phone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What is ordered: enough of one dish of one of owner@'s stores. */
record Meal(String storeId, String menuItemId, int quantity) {

    static final double LAT = 37.4979;
    static final double LNG = 127.0276;

    static Meal of(Phone owner) throws InterruptedException {
        List<String> his = owner.get("/api/me")
                .at("/storeIds")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        JsonNode near = owner.get("/api/stores?open=true&limit=100&lat=" + LAT + "&lng=" + LNG);
        for (JsonNode store : near.at("/items")) {
            String id = store.at("/id").asString();
            if (his.contains(id)) {
                return of(owner.get("/api/stores/" + id));
            }
        }
        throw new IllegalStateException("owner@demo.baedal has no open store");
    }

    private static Meal of(JsonNode store) {
        for (JsonNode item : store.at("/menu")) {
            if (!item.at("/soldOut").asBoolean()) {
                long enough = Math.ceilDiv(
                        Math.max(1, store.at("/minimumOrder").asLong()),
                        item.at("/price").asLong());
                return new Meal(store.at("/id").asString(), item.at("/id").asString(), Math.toIntExact(enough));
            }
        }
        throw new IllegalStateException("everything is sold out at owner@demo.baedal's");
    }

    /** The body of an order that is paid at once. */
    Map<String, Object> paid() {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("storeId", storeId);
        order.put("lines", List.of(new TreeMap<>(Map.of("menuItemId", menuItemId, "quantity", quantity))));
        order.put("deliverTo", new TreeMap<>(Map.of("address", "서울 강남구 강남대로 396", "lat", LAT, "lng", LNG)));
        order.put("payment", payment());
        return order;
    }

    static Map<String, Object> payment() {
        return Map.of("paymentKey", "sim_ok_" + UUID.randomUUID());
    }
}
