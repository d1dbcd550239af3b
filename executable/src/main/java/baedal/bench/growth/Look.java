package baedal.bench.growth;

import baedal.bench.ground.Crowd;
import baedal.bench.ground.Ground;
import baedal.bench.ground.Kitchen;
import baedal.bench.ground.Person;
import baedal.bench.ground.Stage;
import baedal.bench.ground.Stages;
import baedal.bench.load.OpenLoop;
import baedal.bench.load.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A way in which people look at what is stored.
 *
 * @param path another one each time
 */
record Look(String name, Person who, Supplier<String> path) {

    private static final String NEARBY = "nearby";
    private static final int AT_ONCE = 64;

    /** Those that have a target of their own. */
    boolean isNearby() {
        return name.startsWith(NEARBY);
    }

    Outcome taken() throws IOException {
        return new Outcome(name, who.get(path.get()).good());
    }

    static List<Look> all(Ground ground, Crowd crowd) throws IOException {
        Person operator = Person.named(ground, "operator");
        Person customer = crowd.customer(0);
        Person rider = Person.named(ground, "rider2");
        Kitchen kitchen = crowd.kitchen(0);
        List<String> ids = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (JsonNode order : customer.read("/api/orders?limit=100").at("/items")) {
            ids.add(order.at("/id").asString());
            numbers.add(order.at("/number").asString());
        }
        return List.of(
                look("my orders", customer, "/api/orders?limit=20"),
                new Look("one order", customer, () -> "/api/orders/" + any(ids)),
                look("my messages", customer, "/api/notifications?limit=20"),
                look("owner: what waits", kitchen.owner(), "/api/tickets?status=RECEIVED,ACCEPTED,COOKING"),
                look("owner: all tickets", kitchen.owner(), "/api/tickets?limit=20"),
                look("owner: today's sales", kitchen.owner(), "/api/stores/" + kitchen.storeId() + "/sales"),
                new Look("nearby, READY", rider, () -> nearby("READY")),
                new Look("nearby, PLANNED", rider, () -> nearby("PLANNED")),
                look("rider: mine", rider, "/api/deliveries/mine"),
                look("rider: earnings", rider, "/api/riders/me/earnings"),
                look("operator: newest", operator, "/api/operations/orders?limit=20"),
                new Look("operator: by number", operator, () -> "/api/operations/orders?number=" + any(numbers)),
                look("operator: in one state", operator, "/api/operations/orders?status=COOKING&limit=20"),
                new Look("operator: story", operator, () -> "/api/operations/orders/" + any(ids) + "/story"),
                look("operator: summary", operator, "/api/operations/summary"),
                look("operator: city", operator, "/api/operations/city"),
                look("operator: stuck", operator, "/api/operations/stuck"));
    }

    /** One after the other, so many times a second together. */
    static Stage take(Stages stages, List<Look> looks, String name, double perSecond, int seconds)
            throws InterruptedException {
        Duration time = Duration.ofSeconds(seconds);
        OpenLoop.Work one = n -> looks.get((int) (n % looks.size())).taken();
        return stages.run(name, perSecond, time, times -> new OpenLoop(AT_ONCE).run(perSecond, time, times, one));
    }

    private static Look look(String name, Person who, String path) {
        return new Look(name, who, () -> path);
    }

    private static String any(List<String> of) {
        return of.get(ThreadLocalRandom.current().nextInt(of.size()));
    }

    /** Wherever in the city, with the app's radius. */
    private static String nearby(String status) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return String.format(
                Locale.ROOT,
                "/api/deliveries/nearby?status=%s&lat=%.5f&lng=%.5f",
                status,
                random.nextDouble(37.47, 37.63),
                random.nextDouble(126.88, 127.12));
    }
}
