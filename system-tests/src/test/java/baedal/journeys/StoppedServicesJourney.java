package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Orders are taken while a service is down; when it is back, everything catches up and nothing happens twice. */
class StoppedServicesJourney {

    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(30);

    @SuppressWarnings("NullAway.Init")
    private static World world;

    private final People people = new People(world);
    private final Customer customer = people.customer(81);
    private final Owner owner = people.owner(1);
    private final Rider rider = people.rider(15).onDuty();
    private final Dish dish = Dish.of(owner, world);

    @BeforeAll
    static void start() {
        world = World.start("stopped-services", Map.of());
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @Test
    void without_the_store_orders_are_taken_and_the_owner_still_has_his_minutes() {
        world.stop("store");
        List<String> ids = orders(5);
        assertThat(customer.http()
                        .get("/api/orders/" + ids.getFirst())
                        .expect(200)
                        .text("/status"))
                .isEqualTo("PLACED");
        assertThat(world.http().get("/api/stores").expect(503).header("Retry-After"))
                .isNotBlank();
        customer.cancels(ids.getLast()).expect(202);
        world.start("store");
        Instant back = Instant.now();
        customer.awaits(ids.getLast(), "/status", "CANCELLED", CAUGHT_UP_WITHIN);
        for (String id : ids.subList(0, 4)) {
            JsonNode ticket = owner.accepts(id).expect(200).body();
            assertThat(Instant.parse(ticket.at("/answerBy").asString())).isAfter(back.plusSeconds(100));
            customer.awaits(id, "ACCEPTED");
        }
    }

    @Test
    void without_delivery_the_kitchen_works_on_and_riders_find_everything_later() {
        world.stop("delivery");
        List<String> ids = orders(3);
        ids.forEach(owner::cooks);
        world.start("delivery");
        for (String id : ids) {
            Awaitility.await()
                    .atMost(CAUGHT_UP_WITHIN)
                    .ignoreExceptions()
                    .until(() -> rider.claims(id).status() == 200);
            rider.picksUp(id).expect(200);
            rider.handsOver(id).expect(200);
            customer.awaits(id, "DELIVERED");
        }
    }

    @Test
    void without_notification_nothing_waits_and_every_message_comes_later_once() {
        world.stop("notification");
        List<String> ids = orders(3);
        ids.forEach(owner::cooks);
        ids.forEach(id -> customer.awaits(id, "COOKED"));
        world.start("notification");
        for (String id : ids) {
            Awaitility.await("four messages about " + id)
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> sent(id) == 4);
            assertThat(customer.messages(id)).hasSize(4).doesNotHaveDuplicates();
        }
    }

    private long sent(String id) {
        return customer.messages(id).stream()
                .filter(text -> world.kakaoTalk().texts(id).contains(text))
                .count();
    }

    @Test
    void without_tracking_everyone_works_on_and_the_view_catches_up() {
        world.stop("tracking");
        List<String> ids = orders(3);
        ids.forEach(owner::cooks);
        ids.forEach(rider::delivers);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ids.stream().allMatch(id -> customer.confirms(id).status() == 200));
        world.start("tracking");
        for (String id : ids) {
            customer.awaits(id, "/status", "COMPLETED", CAUGHT_UP_WITHIN);
            assertThat(customer.timeline(id))
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
    }

    @Test
    void without_kafka_orders_are_taken_and_everyone_learns_of_them_later() {
        world.stop("kafka");
        List<String> ids = orders(3);
        assertThat(customer.sees(ids.getFirst()).expect(200).text("/status")).isEqualTo("PLACED");
        world.start("kafka");
        for (String id : ids) {
            customer.awaits(id, "/timeline/0/status", "PLACED", CAUGHT_UP_WITHIN);
            Awaitility.await()
                    .atMost(CAUGHT_UP_WITHIN)
                    .until(() -> owner.accepts(id).status() == 200);
            customer.awaits(id, "/status", "ACCEPTED", CAUGHT_UP_WITHIN);
        }
    }

    @Test
    void without_payment_there_is_no_deal_and_the_order_is_paid_later() {
        world.stop("payment");
        String id = customer.places(dish, "ok").expect(202).text("/id");
        assertThat(customer.sees(id).expect(200).text("/payment/state")).isEqualTo("DEFERRED");
        world.start("payment");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> customer.pays(id, "ok").status() == 200);
        assertThat(world.paymentNetwork().charges(id)).isEqualTo(1);
    }

    private List<String> orders(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(customer.orders(dish));
        }
        return ids;
    }
}
