package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.Http.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything is killed at once, in mid-story, and started again on the same data. */
class CrashJourney {

    @SuppressWarnings("NullAway.Init")
    private static World world;

    private final People people = new People(world);

    @BeforeAll
    static void start() {
        world = World.start("crash", Map.of());
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @Test
    void killed_in_mid_story_everything_goes_on() {
        Owner owner = people.owner(1);
        Customer customer = people.customer(91);
        Dish dish = Dish.of(owner, world);
        String placed = customer.orders(dish);
        String cooked = customer.orders(dish);
        owner.cooks(cooked);
        String rejected = customer.orders(dish);
        world.paymentNetwork().faults(Map.of("errorRate", 1.0));
        owner.rejects(rejected).expect(200);
        world.kill();
        world.up();

        owner.cooks(placed);
        Rider rider = people.rider(16).onDuty();
        rider.delivers(placed);
        rider.delivers(cooked);
        customer.awaits(placed, "DELIVERED");
        customer.confirms(placed).expect(200);
        customer.awaits(placed, "COMPLETED");
        customer.awaits(rejected, "/payment/state", "REFUNDED", Duration.ofSeconds(60));
        assertThat(world.paymentNetwork().cancels(rejected)).isEqualTo(1);
        assertThat(world.paymentNetwork().charges(placed)).isEqualTo(1);
        assertThat(customer.timeline(placed))
                .containsExactly(
                        "PLACED",
                        "ACCEPTED",
                        "COOKING",
                        "COOKED",
                        "RIDER_ASSIGNED",
                        "PICKED_UP",
                        "DELIVERED",
                        "COMPLETED");
    }

    @Test
    void killed_between_charge_and_deal_the_retry_settles_it_with_one_charge() {
        Owner owner = people.owner(1);
        Customer customer = people.customer(92);
        Dish dish = Dish.of(owner, world);
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Customer.order(dish, Customer.paymentKey("ok"));
        world.paymentNetwork().faults(Map.of("latencyMillis", 1500));
        var one = CompletableFuture.supplyAsync(() -> customer.places(body, key), Thread::startVirtualThread);
        var other = CompletableFuture.supplyAsync(() -> customer.places(body, key), Thread::startVirtualThread);
        // Whichever comes second is told at once; the first still waits for the network.
        Object told = CompletableFuture.anyOf(one, other).join();
        assertThat(((Answer) told).code()).isEqualTo("IN_PROGRESS");
        world.kill();
        assertThat(CompletableFuture.allOf(one, other)
                        .handle((answers, failure) -> failure != null)
                        .join())
                .isTrue();
        world.up();

        String id = Awaitility.await("the same request again")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> customer.places(body, key), a -> a.status() == 201 || a.status() == 202)
                .text("/id");
        customer.awaits(id, "/status", "PLACED", Duration.ofSeconds(40));
        assertThat(world.paymentNetwork().charges(id)).isEqualTo(1);
    }
}
