package baedal.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** One order from "place and pay" to "received", through the public API. */
record Story(Caller customer, Caller owner, Caller rider, Meal meal, Latencies latencies) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What is ordered, as the request's body without the payment. */
    record Meal(String storeId, String menuItemId, int quantity, double lat, double lng) {

        static Meal of(JsonNode store, double lat, double lng) {
            for (JsonNode item : store.at("/menu")) {
                if (!item.at("/soldOut").asBoolean()) {
                    long enough = Math.ceilDiv(
                            Math.max(1, store.at("/minimumOrder").asLong()),
                            item.at("/price").asLong());
                    return new Meal(
                            store.at("/id").asString(), item.at("/id").asString(), Math.toIntExact(enough), lat, lng);
                }
            }
            throw new IllegalStateException("everything is sold out");
        }

        Map<String, Object> paidOrder() {
            return Map.of(
                    "storeId", storeId,
                    "lines", List.of(Map.of("menuItemId", menuItemId, "quantity", quantity)),
                    "deliverTo", Map.of("address", "서울 강남구 강남대로 396", "lat", lat, "lng", lng),
                    "payment", Map.of("paymentKey", "sim_ok_" + UUID.randomUUID()));
        }
    }

    void play() throws Exception {
        latencies.time("whole story", () -> {
            String id = latencies
                    .time("place and pay", () -> customer.post("/api/orders", meal.paidOrder()))
                    .ok()
                    .at("/id")
                    .asString();
            move(
                    "order at the store, accepted",
                    owner,
                    "/api/tickets/" + id + "/acceptance",
                    Map.of("cookingMinutes", 10));
            move("cooking started", owner, "/api/tickets/" + id + "/cooking-start", Map.of());
            move("cooking finished", owner, "/api/tickets/" + id + "/cooking-finish", Map.of());
            move("ready for riders, claimed", rider, "/api/deliveries/" + id + "/claim", Map.of());
            move("picked up", rider, "/api/deliveries/" + id + "/pickup", Map.of());
            move("handed over", rider, "/api/deliveries/" + id + "/handover", Map.of());
            move("delivery known, received", customer, "/api/orders/" + id + "/receipt", Map.of());
            return id;
        });
    }

    /** Makes the move; where it depends on a fact that is still on its way, tries until it has arrived. */
    private void move(String step, Caller who, String path, Map<String, Object> body) throws Exception {
        latencies.time(step, () -> {
            long end = System.nanoTime() + PATIENCE.toNanos();
            Caller.Answer answer = who.post(path, body);
            while ((answer.status() == 404 || answer.status() == 409) && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
                answer = who.post(path, body);
            }
            return answer.ok();
        });
    }
}
