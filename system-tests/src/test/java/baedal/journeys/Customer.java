package baedal.journeys;

import baedal.journeys.Http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A hungry person with a phone. */
public record Customer(Http http) {

    /** Gangnam station: the demo world has open stores around it. */
    public static final Map<String, Object> HOME =
            Map.of("address", "서울 강남구 강남대로 396", "detail", "101동 202호", "lat", 37.4979, "lng", 127.0276);

    public static Map<String, Object> order(Dish dish, @Nullable String paymentKey) {
        Map<String, Object> line = Map.of("menuItemId", dish.menuItemId(), "quantity", dish.quantity());
        Map<String, Object> body = new java.util.HashMap<>(
                Map.of("storeId", dish.storeId(), "lines", List.of(line), "deliverTo", HOME, "request", "문 앞에 놔주세요"));
        if (paymentKey != null) {
            body.put("payment", Map.of("paymentKey", paymentKey));
        }
        return body;
    }

    public static String paymentKey(String kind) {
        return "sim_" + kind + "_" + UUID.randomUUID();
    }

    /** Orders and pays; the deal is made. */
    public String orders(Dish dish) {
        Answer answer = places(dish, "ok").expect(201);
        return answer.text("/id");
    }

    public Answer places(Dish dish, String paymentKind) {
        return http.postOnce("/api/orders", order(dish, paymentKey(paymentKind)));
    }

    public Answer places(Map<String, Object> body, String key) {
        return http.post("/api/orders", body, key);
    }

    public Answer pays(String orderId, String paymentKind) {
        return http.postOnce("/api/orders/" + orderId + "/payment", Map.of("paymentKey", paymentKey(paymentKind)));
    }

    public Answer cancels(String orderId) {
        return http.post("/api/orders/" + orderId + "/cancellation", Map.of("reason", "마음이 바뀌었어요"));
    }

    public Answer confirms(String orderId) {
        return http.post("/api/orders/" + orderId + "/receipt", null);
    }

    public Answer sees(String orderId) {
        return http.get("/api/orders/" + orderId);
    }

    public String status(String orderId) {
        return sees(orderId).text("/status");
    }

    public Answer awaits(String orderId, String status) {
        return awaits(orderId, "/status", status, Duration.ofSeconds(30));
    }

    public Answer awaits(String orderId, String pointer, String value, Duration within) {
        return Awaitility.await("order " + orderId + " " + pointer + " = " + value)
                .atMost(within)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> sees(orderId), order -> order.text(pointer).equals(value));
    }

    /** The statuses of the timeline, in order. */
    public List<String> timeline(String orderId) {
        List<String> statuses = new ArrayList<>();
        for (JsonNode entry : sees(orderId).expect(200).body().at("/timeline")) {
            statuses.add(entry.at("/status").asString());
        }
        return statuses;
    }

    public List<String> messages(String orderId) {
        List<String> texts = new ArrayList<>();
        for (JsonNode message :
                http.get("/api/notifications?limit=100").expect(200).body().at("/items")) {
            if (message.at("/orderId").asString().equals(orderId)) {
                texts.add(message.at("/text").asString());
            }
        }
        return texts;
    }
}
