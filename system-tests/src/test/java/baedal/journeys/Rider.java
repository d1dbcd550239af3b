package baedal.journeys;

import baedal.journeys.Http.Answer;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Someone on a scooter near home. */
public record Rider(Http http) {

    public Rider onDuty() {
        int status = http.put("/api/riders/me", Map.of("onDuty", true, "lat", 37.4979, "lng", 127.0276))
                .status();
        if (status != 200 && status != 204) {
            throw new AssertionError("could not go on duty: " + status);
        }
        return this;
    }

    public boolean seesNearby(String orderId) {
        for (JsonNode delivery :
                http.get("/api/deliveries/nearby?limit=100").expect(200).body().at("/items")) {
            if (delivery.at("/orderId").asString().equals(orderId)) {
                return true;
            }
        }
        return false;
    }

    public void awaitsNearby(String orderId) {
        Awaitility.await("delivery " + orderId + " nearby")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> seesNearby(orderId));
    }

    public Answer claims(String orderId) {
        return moves(orderId, "claim");
    }

    public Answer picksUp(String orderId) {
        return moves(orderId, "pickup");
    }

    public Answer handsOver(String orderId) {
        return moves(orderId, "handover");
    }

    private Answer moves(String orderId, String move) {
        return http.post("/api/deliveries/" + orderId + "/" + move, null);
    }

    /** The delivery becomes ready a moment after the kitchen said so: tries until it is. */
    public void awaitsClaim(String orderId) {
        Awaitility.await("claim of " + orderId)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(30))
                .until(() -> claims(orderId).status() == 200);
    }

    /** From the moment it is cooked to the customer's door. */
    public void delivers(String orderId) {
        awaitsClaim(orderId);
        picksUp(orderId).expect(200);
        handsOver(orderId).expect(200);
    }
}
