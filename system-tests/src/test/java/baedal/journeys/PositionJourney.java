package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Where a rider is reaches the customer he is on his way to, and operators, and nobody else. */
class PositionJourney {

    private final World world = World.shared();
    private final People people = new People(world);
    private final Owner owner = people.owner(1);
    private final Customer customer = people.customer(34);
    private final Rider rider = people.rider(26).onDuty();

    @Test
    void a_customer_watches_the_rider_from_the_claim_to_the_door() throws Exception {
        String id = customer.orders(Dish.of(owner, world));
        owner.cooks(id);
        position(customer.http(), id).expect(404);
        rider.awaitsClaim(id);
        List<String> seen = new CopyOnWriteArrayList<>();
        CompletableFuture<?> end = Http.client()
                .sendAsync(
                        customer.http()
                                .request(path(id))
                                .timeout(Duration.ofMinutes(1))
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(seen::add));

        moves(37.5012, 127.0345);
        awaits(seen, "37.5012");
        for (Http stranger : List.of(
                people.customer(33).http(),
                owner.http(),
                people.rider(25).onDuty().http(),
                rider.http())) {
            position(stranger, id).expect(404);
        }
        world.http().get(path(id)).expect(401);
        assertThat(people.operator()
                        .get("/api/operations/riders")
                        .expect(200)
                        .raw()
                        .body())
                .contains("37.5012", id)
                .doesNotContain("010-3000");
        rider.picksUp(id).expect(200);
        moves(37.4983, 127.0281);
        awaits(seen, "37.4983");
        long before = earned();
        rider.handsOver(id).expect(200);

        end.get(10, TimeUnit.SECONDS);
        assertThat(seen).contains("event: end");
        position(customer.http(), id).expect(404);
        position(people.operator(), id).expect(404);
        assertThat(earned()).isGreaterThan(before);
    }

    private long earned() {
        return rider.http()
                .get("/api/riders/me/earnings")
                .expect(200)
                .body()
                .at("/total")
                .asLong();
    }

    private void moves(double lat, double lng) {
        rider.http()
                .put("/api/riders/me", Map.of("onDuty", true, "lat", lat, "lng", lng))
                .expect(200);
    }

    private static void awaits(List<String> seen, String what) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> seen.stream().anyMatch(line -> line.contains(what)));
    }

    private static Http.Answer position(Http caller, String id) {
        return caller.get(path(id));
    }

    private static String path(String id) {
        return "/api/deliveries/" + id + "/position";
    }
}
