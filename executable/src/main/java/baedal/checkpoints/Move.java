package baedal.checkpoints;

import baedal.demo.Phone;
import baedal.evidence.Evidence;
import java.util.List;
import java.util.Map;

/**
 * What somebody does to carry an order on.
 *
 * @param service that decides about it
 * @param shown the state in which its customer sees the order then
 */
record Move(Phone who, String service, String path, Map<String, Object> body, String shown) {

    /** Everything between a paid order and a completed one. */
    static List<Move> all(Scene scene, String id) throws InterruptedException {
        Phone owner = scene.people.owner();
        Phone rider = scene.rider();
        String ticket = "/api/tickets/" + id;
        String delivery = "/api/deliveries/" + id;
        return List.of(
                new Move(owner, "store", ticket + "/acceptance", Map.of("cookingMinutes", 10), "ACCEPTED"),
                new Move(owner, "store", ticket + "/cooking-start", Map.of(), "COOKING"),
                new Move(owner, "store", ticket + "/cooking-finish", Map.of(), "COOKED"),
                new Move(rider, "delivery", delivery + "/claim", Map.of(), "RIDER_ASSIGNED"),
                new Move(rider, "delivery", delivery + "/pickup", Map.of(), "PICKED_UP"),
                new Move(rider, "delivery", delivery + "/handover", Map.of(), "DELIVERED"),
                new Move(scene.people.customer(), "order", "/api/orders/" + id + "/receipt", Map.of(), "COMPLETED"));
    }

    /** The fact that it builds on may still be on its way. */
    void make(Evidence evidence) throws InterruptedException {
        evidence.awaits(
                        "POST " + path + " to be possible",
                        Scene.SOON,
                        () -> who.post(path, body),
                        answer -> answer.status() != 404 && answer.status() != 409)
                .ok();
    }
}
