package baedal.checkpoints;

import baedal.demo.Phone;
import baedal.evidence.Evidence;
import baedal.evidence.Unproved;
import baedal.world.RunningWorld;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The world that is looked at, and what is done in it again and again. */
final class Scene {

    /** Within which what was decided shows everywhere. */
    static final Duration SOON = Duration.ofSeconds(20);

    private static final int WARMING_ORDERS = 20;

    private final RunningWorld world;
    private final Map<String, Phone> left = new LinkedHashMap<>();

    final People people;
    final Disturbances disturbances;
    final Rows rows;
    final Meal meal;

    Scene(RunningWorld world) throws InterruptedException {
        this.world = world;
        this.people = new People(at(world.port()));
        this.rows = new Rows(world);
        this.disturbances = new Disturbances(world, paymentNetwork());
        this.meal = Meal.of(people.owner());
    }

    Phone paymentNetwork() {
        return Phone.holding(at(world.paymentNetwork()), "");
    }

    /** On duty where the customers live. */
    Phone rider() throws InterruptedException {
        Phone rider = people.rider();
        disturbances.onDuty(rider);
        return rider;
    }

    /** A service's own door, past the gateway. */
    Phone service(String service, String token) {
        return Phone.holding(at(world.port(service)), token);
    }

    /** The facts about orders from now on. */
    Facts facts() {
        return Facts.fromNow(world.kafka());
    }

    /** Orders and pays. */
    Told place(Phone customer) throws InterruptedException {
        Told told = Told.of(customer, phone -> phone.ask("POST", "/api/orders", meal.paid()));
        remember(told);
        return told;
    }

    /** The id of an order that is a deal. */
    String placed() throws InterruptedException {
        Told told = place(people.customer());
        if (!told.deal()) {
            throw new Unproved("An order could not be placed: " + told.answer());
        }
        return told.id();
    }

    void remember(Told told) {
        if (!told.id().isEmpty()) {
            left.put(told.id(), told.who());
        }
    }

    /** A JVM that has just started answers the first requests slowly, and nobody is to wonder why. */
    void warmUp() throws InterruptedException {
        for (int i = 0; i < WARMING_ORDERS; i++) {
            view(placed());
        }
    }

    /** Cancels what would be left lying in a world that others use. */
    void tidy() throws InterruptedException {
        for (Map.Entry<String, Phone> one : left.entrySet()) {
            one.getValue().post("/api/orders/" + one.getKey() + "/cancellation", Map.of("reason", "checkpoints"));
        }
        left.clear();
    }

    JsonNode view(String id) throws InterruptedException {
        return people.customer().get("/api/orders/" + id);
    }

    JsonNode awaitView(Evidence evidence, String id, String pointer, String value) throws InterruptedException {
        return evidence.awaits(
                "the view to show " + value,
                Duration.ofSeconds(60),
                () -> view(id),
                order -> order.at(pointer).asString("").equals(value));
    }

    /** The operators' summary, when every service has had its say in it. */
    JsonNode summary(Evidence evidence) throws InterruptedException {
        Phone operator = people.operator();
        return evidence.awaits(
                "a summary in which no service is missing",
                SOON,
                () -> operator.get("/api/operations/summary"),
                summary -> summary.at("/missing").isEmpty());
    }

    /** What the payment network did for one order. */
    JsonNode ledger(String id) throws InterruptedException {
        return paymentNetwork().get("/control/ledger?orderId=" + id);
    }

    private static String at(int port) {
        return "http://localhost:" + port;
    }
}
