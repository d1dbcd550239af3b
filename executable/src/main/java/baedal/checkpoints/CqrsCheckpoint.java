package baedal.checkpoints;

import baedal.evidence.Checkpoint;
import baedal.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is decided and what is shown are kept apart: by service, by database, and by what happens when one is down. */
final class CqrsCheckpoint implements Checkpoint {

    private static final String READ_MODEL = """
            select count(*) as facts, min(read_at) as oldest_read_at, clock_timestamp() as now
            from fact where order_id = any (?)""";

    private final Scene scene;

    CqrsCheckpoint(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String name() {
        return Pattern.CQRS.toString();
    }

    @Override
    public String title() {
        return "CQRS";
    }

    @Override
    public String promise() {
        return "Commands go to the service that decides; every reading of an order goes to `tracking`, which has a model of its"
                + " own, built from facts alone.";
    }

    @Override
    public void prove(Evidence evidence) throws InterruptedException {
        String id = scene.placed();
        stateByState(evidence, id);
        withoutTheStore(evidence, id);
        rebuilt(evidence, id);
    }

    private void stateByState(Evidence evidence, String id) throws InterruptedException {
        evidence.says("After each command, `GET /api/orders/{id}` (the gateway sends it to `tracking`):");
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("POST /api/orders", "order", scene.awaitView(evidence, id, "/status", "PLACED"), 0));
        for (Move move : Move.all(scene, id)) {
            move.make(evidence);
            long done = System.nanoTime();
            JsonNode view = scene.awaitView(evidence, id, "/status", move.shown());
            rows.add(row(
                    "POST " + move.path().replace(id, "{id}"),
                    move.service(),
                    view,
                    (System.nanoTime() - done) / 1_000_000));
        }
        evidence.lists(List.of("command", "decided by", "the view says", "revision", "seen after"), rows);
        evidence.equal("every command showed", 8, rows.size());
    }

    private static List<String> row(String command, String service, JsonNode view, long millis) {
        return List.of(
                command,
                service,
                view.at("/status").asString(),
                view.at("/revision").asString(),
                millis == 0 ? "at once" : millis + " ms");
    }

    private void withoutTheStore(Evidence evidence, String id) throws InterruptedException {
        JsonNode before = scene.view(id);
        scene.disturbances.stop("store", evidence);
        int store = scene.people.nobody().ask("GET", "/api/stores", null).status();
        Told told = Told.of(scene.people.customer(), customer -> customer.ask("GET", "/api/orders/" + id, null));
        evidence.equal("the store is down: GET /api/stores is 503", 503, store);
        evidence.equal(
                "the view answers all the same, word for word, in " + told.millis() + " ms",
                before,
                told.answer().body());
        scene.disturbances.start("store", evidence);
    }

    private void rebuilt(Evidence evidence, String id) throws InterruptedException {
        evidence.says("Now the read model is thrown away and built anew from Kafka: `POST /api/operations/rebuild`.");
        List<JsonNode> before = orders();
        Rows.Found model = scene.rows.of("tracking", READ_MODEL, List.of(id));
        evidence.meanwhile("POST /api/operations/rebuild");
        // past the gateway, which waits for nobody as long as a large world takes
        Told told = Told.of(
                scene.service("tracking", scene.people.token("operator")),
                operator -> operator.post("/api/operations/rebuild", Map.of()));
        Rows.Found anew = scene.rows.of("tracking", READ_MODEL, List.of(id));
        List<JsonNode> after = orders();
        evidence.lists(
                List.of("", "facts of this order in `tracking`", "oldest of its rows written at"),
                List.of(
                        List.of("before", model.value("facts"), model.value("oldest_read_at")),
                        List.of("after", anew.value("facts"), anew.value("oldest_read_at"))));
        evidence.holds(
                "every row was written anew, from "
                        + told.answer().ok().at("/facts").asString() + " facts in " + told.millis() + " ms",
                anew.value("oldest_read_at").compareTo(model.value("now")) > 0,
                anew);
        evidence.holds(
                "all " + before.size() + " orders of this customer are the same as before, in every field",
                before.equals(after),
                after);
    }

    private List<JsonNode> orders() throws InterruptedException {
        return scene.people
                .customer()
                .get("/api/orders?limit=100")
                .at("/items")
                .valueStream()
                .toList();
    }
}
