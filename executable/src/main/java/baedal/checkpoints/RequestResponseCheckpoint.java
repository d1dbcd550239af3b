package baedal.checkpoints;

import baedal.demo.Phone;
import baedal.evidence.Checkpoint;
import baedal.evidence.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where an answer is needed it is waited for; where it is not, nobody has to be there. */
final class RequestResponseCheckpoint implements Checkpoint {

    private static final String TICKET = "select order_id, status, received_at from ticket where order_id = any (?)";
    private static final String[] SHOWN = {"id", "status", "total", "payment"};
    private static final Duration A_LITTLE_LATER = Duration.ofSeconds(60);

    private final Scene scene;

    RequestResponseCheckpoint(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String name() {
        return Pattern.REQUEST_RESPONSE.toString();
    }

    @Override
    public String title() {
        return "Request and response, synchronous and asynchronous";
    }

    @Override
    public String promise() {
        return "`order` waits for `payment`, because an unpaid order is never a deal. It never waits for `store`: orders are taken"
                + " while that is down.";
    }

    @Override
    public void prove(Evidence evidence) throws InterruptedException {
        try (Facts facts = scene.facts()) {
            withoutPayment(evidence, facts);
            withoutStore(evidence);
        }
    }

    private void withoutPayment(Evidence evidence, Facts facts) throws InterruptedException {
        scene.disturbances.stop("payment", evidence);
        Told told = place(evidence, "A customer orders and pays");
        String id = told.id();
        evidence.equal("202: taken, not paid", 202, told.status());
        evidence.equal("the customer is led to pay later", "DEFERRED", told.paymentState());
        List<String> known = evidence.awaits(
                "OrderDrafted on Kafka", Scene.SOON, () -> facts.types(id), types -> types.contains("OrderDrafted"));
        evidence.equal("no deal: all that Kafka has about it is OrderDrafted", List.of("OrderDrafted"), known);
        Rows.Found ticket = tickets(id);
        evidence.holds("no ticket: the store does not see it", !ticket.any(), ticket);
        evidence.equal("no charge at the payment network", 0, scene.ledger(id).size());

        scene.disturbances.start("payment", evidence);
        String path = "/api/orders/" + id + "/payment";
        Told paid = evidence.awaits(
                "the payment",
                A_LITTLE_LATER,
                () -> Told.of(scene.people.customer(), customer -> customer.post(path, Meal.payment())),
                paying -> paying.status() == 200);
        evidence.shows("The customer pays a little later, POST " + path, Wording.answer(paid, SHOWN));
        evidence.awaits("the ticket", Scene.SOON, () -> tickets(id), Rows.Found::any);
        evidence.equal(
                "now it is a deal, with a ticket at the store and one charge",
                1,
                scene.ledger(id).path(0).at("/charges").asInt());
    }

    private void withoutStore(Evidence evidence) throws InterruptedException {
        scene.disturbances.stop("store", evidence);
        Told told = place(evidence, "Another customer orders and pays");
        String id = told.id();
        evidence.equal("201: a deal, although nobody is in the store", 201, told.status());
        Rows.Found none = tickets(id);
        evidence.holds("no ticket yet", !none.any(), none);

        scene.disturbances.start("store", evidence);
        long back = System.nanoTime();
        Rows.Found ticket = evidence.awaits("the ticket", Scene.SOON, () -> tickets(id), Rows.Found::any);
        long millis = (System.nanoTime() - back) / 1_000_000;
        evidence.lists(ticket.head(), ticket.rows());
        evidence.equal(
                "the ticket is there, " + millis + " ms after the store was back", "RECEIVED", ticket.value("status"));
        Phone owner = scene.people.owner();
        int accepted = evidence.awaits(
                        "the gateway to reach the store",
                        Scene.SOON,
                        () -> owner.post("/api/tickets/" + id + "/acceptance", Map.of("cookingMinutes", 10)),
                        answer -> answer.status() == 200)
                .status();
        evidence.equal("and the owner accepts it", 200, accepted);
    }

    private Rows.Found tickets(String id) {
        return scene.rows.of("store", TICKET, List.of(id));
    }

    private Told place(Evidence evidence, String what) throws InterruptedException {
        Told told = scene.place(scene.people.customer());
        evidence.shows(what + ", POST /api/orders", Wording.answer(told, SHOWN));
        return told;
    }
}
