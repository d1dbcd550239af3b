package baedal.bench.redeploy;

import baedal.bench.ground.Crowd;
import baedal.bench.ground.Ground;
import baedal.bench.ground.Kitchen;
import baedal.bench.ground.Person;
import baedal.bench.load.Answer;
import baedal.bench.load.Outcome;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What people do all the time, a bit of everything: order, look, cook, log in. Each request is made once. */
final class Day {

    private static final long TICKET_IS_THERE = TimeUnit.SECONDS.toNanos(15);
    private static final int DEFERRED = 202;

    private final Ground ground;
    private final Crowd crowd;
    private final Person rider;
    private final Person operator;
    private final Queue<Placed> uncooked = new ConcurrentLinkedQueue<>();
    private volatile String lastOrder;

    private record Placed(String id, Kitchen kitchen, long at) {}

    private Day(Ground ground, Crowd crowd, Person rider, Person operator, String lastOrder) {
        this.ground = ground;
        this.crowd = crowd;
        this.rider = rider;
        this.operator = operator;
        this.lastOrder = lastOrder;
    }

    static Day begun(Ground ground, Crowd crowd) throws IOException {
        Person rider = Person.named(ground, "rider2");
        rider.put("/api/riders/me", "{\"onDuty\":true,\"lat\":%s,\"lng\":%s}".formatted(Kitchen.LAT, Kitchen.LNG))
                .ok();
        return new Day(
                ground,
                crowd,
                rider,
                Person.named(ground, "operator"),
                crowd.order(0).ok().at("/id").asString());
    }

    Outcome go(long number) throws IOException {
        return switch ((int) (number % 12)) {
            case 0, 1, 2, 3 -> order(number);
            case 4, 5 -> accept(number);
            case 6 -> read("my orders", crowd.customer(number), "/api/orders");
            case 7 -> read("an order", operator, "/api/orders/" + lastOrder);
            case 8 -> read("board", crowd.kitchen(number).owner(), "/api/tickets?status=RECEIVED");
            case 9 -> read("nearby", rider, "/api/deliveries/nearby");
            case 10 ->
                number % 24 == 10
                        ? read("messages", crowd.customer(number), "/api/notifications")
                        : read("stores", Person.nobody(ground), "/api/stores?lat=37.4979&lng=127.0276");
            default -> number % 60 == 11 ? logIn() : read("page", Person.nobody(ground), "/");
        };
    }

    private Outcome order(long number) throws IOException {
        Kitchen kitchen = crowd.kitchen(number);
        Answer answer = crowd.order(number);
        if (answer.status() == DEFERRED) {
            return new Outcome("order, answered later", true);
        }
        if (answer.good()) {
            String id = answer.field("id");
            if (id.isEmpty()) {
                return new Outcome("order: " + answer.status() + " without an id: " + answer.text(), false);
            }
            lastOrder = id;
            uncooked.add(new Placed(lastOrder, kitchen, System.nanoTime()));
        }
        return outcome("order", answer);
    }

    /** One that has surely arrived at its store; else another order. */
    private Outcome accept(long number) throws IOException {
        @Nullable Placed oldest = uncooked.peek();
        if (oldest == null || System.nanoTime() - oldest.at < TICKET_IS_THERE || !uncooked.remove(oldest)) {
            return order(number);
        }
        return outcome(
                "accept",
                oldest.kitchen.owner().post("/api/tickets/" + oldest.id + "/acceptance", "{\"cookingMinutes\":15}"));
    }

    private Outcome logIn() throws IOException {
        return outcome(
                "log in",
                Person.nobody(ground)
                        .post("/api/auth/login", "{\"email\":\"customer9@demo.baedal\",\"password\":\"baedal-demo\"}"));
    }

    private static Outcome read(String what, Person who, String path) throws IOException {
        return outcome(what, who.get(path));
    }

    private static Outcome outcome(String what, Answer answer) {
        return answer.status() / 100 <= 3
                ? new Outcome(what, true)
                : new Outcome(what + ": " + answer.status() + " " + answer.field("code"), false);
    }
}
