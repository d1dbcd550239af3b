package baedal.bench.growth;

import baedal.bench.ground.Crowd;
import baedal.bench.ground.Ground;
import baedal.bench.ground.Kitchen;
import baedal.bench.ground.Person;
import baedal.bench.load.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Real orders, played through the public API: so what is copied from them has the shape of whatever the services write today.
 *
 * @param ended most of them received, one rejected, one cancelled
 * @param open cooked, and waiting for a rider
 */
record Models(List<Model> ended, List<Model> open) {

    private static final int RECEIVED = 20;
    private static final int OPEN = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TOO_EARLY = 409;
    private static final int UNKNOWN_YET = 404;

    static Models played(Ground ground, Crowd crowd) throws IOException, InterruptedException {
        List<Person> riders = Crowd.named(ground, "rider", RECEIVED);
        for (Person rider : riders) {
            rider.put(
                            "/api/riders/me",
                            String.format(
                                    Locale.ROOT, "{\"onDuty\":true,\"lat\":%s,\"lng\":%s}", Kitchen.LAT, Kitchen.LNG))
                    .ok();
        }
        List<Model> ended = new ArrayList<>();
        for (int n = 0; n < RECEIVED; n++) {
            ended.add(received(crowd, n, riders.get(n)));
        }
        ended.add(ordered(crowd, RECEIVED));
        move(crowd.kitchen(RECEIVED).owner(), "/api/tickets/", ended.getLast(), "/rejection", """
                {"reason":"RUSH_HOUR"}""");
        ended.add(ordered(crowd, RECEIVED + 1));
        move(crowd.customer(RECEIVED + 1), "/api/orders/", ended.getLast(), "/cancellation", """
                {"reason":"CHANGED_MIND"}""");
        List<Model> open = new ArrayList<>();
        for (int n = 0; n < OPEN; n++) {
            open.add(cooked(crowd, n));
        }
        return new Models(ended, open);
    }

    List<Model> all() {
        List<Model> all = new ArrayList<>(ended);
        all.addAll(open);
        return all;
    }

    private static Model received(Crowd crowd, int number, Person rider) throws IOException, InterruptedException {
        Model order = cooked(crowd, number);
        move(rider, "/api/deliveries/", order, "/claim", "{}");
        move(rider, "/api/deliveries/", order, "/pickup", "{}");
        move(rider, "/api/deliveries/", order, "/handover", "{}");
        move(crowd.customer(number), "/api/orders/", order, "/receipt", "{}");
        return order;
    }

    private static Model cooked(Crowd crowd, int number) throws IOException, InterruptedException {
        Model order = ordered(crowd, number);
        Person owner = crowd.kitchen(number).owner();
        move(owner, "/api/tickets/", order, "/acceptance", "{\"cookingMinutes\":10}");
        move(owner, "/api/tickets/", order, "/cooking-start", "{}");
        move(owner, "/api/tickets/", order, "/cooking-finish", "{}");
        return order;
    }

    private static Model ordered(Crowd crowd, int number) throws IOException {
        JsonNode placed = crowd.order(number).ok();
        JsonNode me = crowd.customer(number).read("/api/me");
        return new Model(
                UUID.fromString(placed.at("/id").asString()),
                UUID.fromString(me.at("/id").asString()),
                placed.at("/number").asString());
    }

    /** Where it depends on a fact that is still on its way, tries until it has arrived. */
    private static void move(Person who, String door, Model order, String move, String body)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = who.post(door + order.order() + move, body);
        while ((answer.status() == UNKNOWN_YET || answer.status() == TOO_EARLY) && System.nanoTime() < end) {
            Thread.sleep(Duration.ofMillis(20));
            answer = who.post(door + order.order() + move, body);
        }
        answer.ok();
    }
}
