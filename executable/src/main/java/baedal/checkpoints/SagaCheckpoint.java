package baedal.checkpoints;

import baedal.evidence.Checkpoint;
import baedal.evidence.Evidence;
import baedal.evidence.Unproved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** One order's way through five services that only tell and listen. */
final class SagaCheckpoint implements Checkpoint {

    private static final String TICKET = """
            select order_id, details ->> 'number' as number, status, received_at, answer_by
            from ticket where order_id = any (?)""";

    /** What each subscriber made of the facts, in words of its own. */
    private static final Map<String, String> OWN_ROWS = Map.of(
            "payment", "select 'payment' as row, state from payment where order_id = any (?)",
            "store", "select 'ticket' as row, status from ticket where order_id = any (?)",
            "delivery", "select 'delivery' as row, status from delivery where order_id = any (?)",
            "tracking", "select 'order_state' as row, shown from order_state where order_id = any (?)",
            "notification",
                    "select 'message' as row, count(*) || ' messages' from message where order_id = any (?) group by 1");

    private final Scene scene;

    SagaCheckpoint(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String name() {
        return Pattern.SAGA.toString();
    }

    @Override
    public String title() {
        return "Saga by publish and subscribe";
    }

    @Override
    public String promise() {
        return "A service tells what it has decided as a fact on Kafka; whoever needs it listens and acts on a row of its own."
                + " No service calls the next one.";
    }

    @Override
    public void prove(Evidence evidence) throws InterruptedException {
        try (Facts facts = scene.facts()) {
            String id = placed(evidence);
            told(evidence, facts, id);
            evidence.says("Then owner, rider and customer do their parts, each at the service that decides about it.");
            for (Move move : Move.all(scene, id)) {
                evidence.meanwhile("POST " + move.path());
                move.make(evidence);
            }
            wholeStory(evidence, facts, id);
        }
    }

    private String placed(Evidence evidence) throws InterruptedException {
        Map<String, Object> order = scene.meal.paid();
        evidence.shows("A customer orders and pays, at the gateway", Wording.request("POST", "/api/orders", order));
        Told told = Told.of(scene.people.customer(), customer -> customer.ask("POST", "/api/orders", order));
        evidence.shows(
                "The answer of `order`",
                Wording.answer(told, "id", "number", "status", "storeName", "total", "payment", "placedAt"));
        evidence.equal("it is a deal: 201", 201, told.status());
        return told.id();
    }

    private void told(Evidence evidence, Facts facts, String id) throws InterruptedException {
        ConsumerRecord<String, String> record = evidence.awaits(
                        "OrderPlaced on Kafka", Scene.SOON, () -> facts.first(id, "OrderPlaced"), Optional::isPresent)
                .orElseThrow();
        evidence.shows(
                "What `order` published on the topic `orders`, as any Kafka consumer reads it", Wording.record(record));
        evidence.equal("the record's key is the order's id, so one order's facts stay in order", id, record.key());
        Rows.Found ticket = evidence.awaits(
                "the ticket at the store",
                Scene.SOON,
                () -> scene.rows.of("store", TICKET, List.of(id)),
                Rows.Found::any);
        evidence.says("What the subscriber `store` made of it: a row in its own database, table `ticket`.");
        evidence.lists(ticket.head(), ticket.rows());
        evidence.equal("the store has its ticket, and nobody called the store", "RECEIVED", ticket.value("status"));
    }

    private void wholeStory(Evidence evidence, Facts facts, String id) throws InterruptedException {
        evidence.awaits(
                "OrderCompleted on Kafka", Scene.SOON, () -> facts.first(id, "OrderCompleted"), Optional::isPresent);
        scene.awaitView(evidence, id, "/status", "COMPLETED");
        evidence.says("All facts about this order, as they lie in its partition.");
        List<List<String>> rows = new ArrayList<>();
        for (ConsumerRecord<String, String> fact : facts.about(id)) {
            rows.add(List.of(
                    String.valueOf(fact.offset()),
                    Facts.header(fact, "ce_source"),
                    Facts.type(fact),
                    Facts.header(fact, "ce_time")));
        }
        evidence.lists(List.of("offset", "told by", "fact", "at"), rows);
        evidence.equal(
                "four services told it together",
                4L,
                rows.stream().map(row -> row.get(1)).distinct().count());
        subscribers(evidence, id);
    }

    private void subscribers(Evidence evidence, String id) throws InterruptedException {
        evidence.says("Everyone who listens, with his own consumer group and his own rows about this order.");
        List<List<String>> rows = new ArrayList<>();
        JsonNode summary = scene.summary(evidence);
        for (JsonNode consumer : summary.at("/consumers")) {
            String service = consumer.at("/service").asString();
            String sql = OWN_ROWS.get(service);
            if (sql != null) {
                Rows.Found own = scene.rows.of(service, sql, List.of(id));
                if (!own.any()) {
                    throw new Unproved("`" + service + "` has no row about it");
                }
                rows.add(List.of(
                        service,
                        consumer.at("/group").asString(),
                        own.value("row"),
                        own.rows().getFirst().getLast()));
            }
        }
        evidence.lists(List.of("service", "consumer group", "its table", "says"), rows);
        evidence.equal("five subscribers, five databases, one order", OWN_ROWS.size(), rows.size());
    }
}
