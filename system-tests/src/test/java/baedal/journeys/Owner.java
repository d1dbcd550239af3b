package baedal.journeys;

import baedal.journeys.Http.Answer;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** Someone who cooks for a living. */
public record Owner(Http http) {

    public Answer accepts(String orderId) {
        return moves(orderId, "acceptance", Map.of("cookingMinutes", 20));
    }

    public Answer rejects(String orderId) {
        return moves(orderId, "rejection", Map.of("reason", "SOLD_OUT", "message", "재료가 떨어졌어요"));
    }

    public Answer startsCooking(String orderId) {
        return http.post("/api/tickets/" + orderId + "/cooking-start", null);
    }

    public Answer finishesCooking(String orderId) {
        return http.post("/api/tickets/" + orderId + "/cooking-finish", null);
    }

    /** The ticket arrives a moment after the order: tries until it is there. */
    private Answer moves(String orderId, String move, Object body) {
        return Awaitility.await("ticket " + orderId)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(30))
                .until(() -> http.post("/api/tickets/" + orderId + "/" + move, body), a -> a.status() != 404);
    }

    /** Accepts and cooks. */
    public void cooks(String orderId) {
        accepts(orderId).expect(200);
        startsCooking(orderId).expect(200);
        finishesCooking(orderId).expect(200);
    }
}
