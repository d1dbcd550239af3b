package baedal.checkpoints;

import baedal.demo.Phone;
import baedal.evidence.Checkpoint;
import baedal.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What was done is undone by those who did it, and everything about it can be found by one key. */
final class CompensationCheckpoint implements Checkpoint {

    private static final String PAYMENT = """
            select state, amount, dead_because, refund_because from payment where order_id = any (?)""";
    private static final String ORDER = "select progress, cause from orders where id = any (?)";
    private static final String TICKET = "select status from ticket where order_id = any (?)";

    private final Scene scene;

    CompensationCheckpoint(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String name() {
        return Pattern.COMPENSATION.toString();
    }

    @Override
    public String title() {
        return "Compensation and correlation";
    }

    @Override
    public String promise() {
        return "A customer cancels, an owner rejects: what was captured goes back, and one id finds it all: topic, rows, ledger.";
    }

    @Override
    public void prove(Evidence evidence) throws InterruptedException {
        try (Facts facts = scene.facts()) {
            String cancelled = scene.placed();
            evidence.says("The customer cancels an order that is paid: `POST /api/orders/" + cancelled
                    + "/cancellation` {\"reason\":\"changed my mind\"}");
            int status = scene.people
                    .customer()
                    .ask("POST", "/api/orders/" + cancelled + "/cancellation", Map.of("reason", "changed my mind"))
                    .status();
            evidence.equal("202: the store is asked first, whether it has begun to cook", 202, status);
            undone(evidence, facts, cancelled, "CANCELLED");
            story(evidence, cancelled);

            String rejected = scene.placed();
            evidence.says("The owner rejects another one: `POST /api/tickets/" + rejected
                    + "/rejection` {\"reason\":\"SOLD_OUT\"}");
            reject(evidence, rejected);
            undone(evidence, facts, rejected, "REJECTED");
        }
    }

    private void reject(Evidence evidence, String id) throws InterruptedException {
        Phone owner = scene.people.owner();
        evidence.awaits(
                        "the ticket",
                        Scene.SOON,
                        () -> owner.post("/api/tickets/" + id + "/rejection", Map.of("reason", "SOLD_OUT")),
                        answer -> answer.status() != 404)
                .ok();
    }

    private void undone(Evidence evidence, Facts facts, String id, String end) throws InterruptedException {
        scene.awaitView(evidence, id, "/payment/state", "REFUNDED");
        List<String> told = evidence.awaits(
                "PaymentRefunded on Kafka",
                Scene.SOON,
                () -> facts.types(id),
                types -> types.contains("PaymentRefunded"));
        Rows.Found payment = scene.rows.of("payment", PAYMENT, List.of(id));
        JsonNode charge = scene.ledger(id).path(0);
        long captured =
                charge.at("/totalAmount").asLong() * charge.at("/charges").asLong();
        long refunded = captured - charge.at("/balanceAmount").asLong();

        evidence.says("Everything under the one id " + id + ":");
        evidence.lists(
                List.of("where", "what is found there"),
                List.of(
                        List.of("Kafka, topic `orders`, by key", String.join(" → ", told)),
                        List.of("`order`, table orders", values(scene.rows.of("order", ORDER, List.of(id)))),
                        List.of("`store`, table ticket", values(scene.rows.of("store", TICKET, List.of(id)))),
                        List.of("`payment`, table payment", values(payment)),
                        List.of(
                                "the payment network's ledger",
                                "charged %s time, %d won; cancelled %s time, left %d won"
                                        .formatted(
                                                charge.at("/charges").asString(),
                                                captured,
                                                charge.at("/cancels").asString(),
                                                charge.at("/balanceAmount").asLong()))));
        String killer = end.equals("CANCELLED") ? "TicketCancelled" : "TicketRejected";
        String death = end.equals("CANCELLED") ? "OrderCancelled" : "OrderRejected";
        evidence.holds(
                "first the store decided, then the order ended, then the money went back",
                told.indexOf(killer) >= 0
                        && told.indexOf(killer) < told.indexOf(death)
                        && told.indexOf(death) < told.indexOf("PaymentRefunded"),
                told);
        evidence.equal("the payment is REFUNDED", "REFUNDED", payment.value("state"));
        evidence.holds(
                "captured − refunded = " + captured + " − " + refunded + " = 0 won",
                captured > 0 && captured == refunded,
                charge);
    }

    private static String values(Rows.Found found) {
        return found.head().stream()
                .map(column -> column + " = " + found.value(column))
                .collect(Collectors.joining(", "));
    }

    /** The same id again, as operators use it. */
    private void story(Evidence evidence, String id) throws InterruptedException {
        JsonNode entries = scene.people
                .operator()
                .get("/api/operations/orders/" + id + "/story")
                .at("/entries");
        evidence.says(
                "And what an operator reads about it, across all services: `GET /api/operations/orders/{id}/story`");
        List<List<String>> rows = new ArrayList<>();
        Instant first = Instant.parse(entries.path(0).at("/at").asString());
        for (JsonNode entry : entries) {
            long after = Duration.between(first, Instant.parse(entry.at("/at").asString()))
                    .toMillis();
            rows.add(List.of(
                    "+" + after + " ms",
                    entry.at("/service").asString(),
                    entry.at("/kind").asString(),
                    entry.at("/name").asString()));
        }
        evidence.lists(List.of("when", "service", "kind", "what"), rows);
    }
}
