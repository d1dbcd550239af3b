package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WholeStoryJourney {

    private final World world = World.shared();
    private final People people = new People(world);
    private final Customer customer = people.customer(11);
    private final Owner owner = people.owner(1);
    private final Rider rider = people.rider(11).onDuty();

    @Test
    void from_place_and_pay_to_received_everyone_sees_every_step() throws Exception {
        Dish dish = Dish.of(owner, world);
        String id = customer.orders(dish);
        assertThat(customer.sees(id).expect(200).text("/status")).isEqualTo("PLACED");
        EventStream events = EventStream.open(customer.http(), id, null);

        assertThat(owner.accepts(id).expect(200).text("/status")).isEqualTo("ACCEPTED");
        assertThat(owner.startsCooking(id).expect(200).text("/status")).isEqualTo("COOKING");
        assertThat(owner.finishesCooking(id).expect(200).text("/status")).isEqualTo("COOKED");
        rider.awaitsNearby(id);
        rider.claims(id).expect(200);
        customer.awaits(id, "RIDER_ASSIGNED");
        assertThat(customer.sees(id).text("/rider/name")).isNotBlank();
        rider.picksUp(id).expect(200);
        rider.handsOver(id).expect(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> customer.confirms(id).status() == 200);

        List<String> everyStep = List.of(
                "PLACED", "ACCEPTED", "COOKING", "COOKED", "RIDER_ASSIGNED", "PICKED_UP", "DELIVERED", "COMPLETED");
        customer.awaits(id, "COMPLETED");
        assertThat(customer.timeline(id)).isEqualTo(everyStep);
        assertThat(events.awaitEnd()).isEqualTo(everyStep);
        assertThat(world.paymentNetwork().charges(id)).isEqualTo(1);
        assertThat(world.paymentNetwork().kept(id))
                .isEqualTo(customer.sees(id).body().at("/total").asLong());
        Awaitility.await("one message for every step")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(customer.messages(id))
                        .hasSize(everyStep.size())
                        .doesNotHaveDuplicates());
        assertThat(world.kakaoTalk().texts(id)).containsAll(customer.messages(id));
    }

    @Test
    void the_stream_resumes_after_the_last_event_that_was_seen() throws Exception {
        String id = customer.orders(Dish.of(owner, world));
        owner.cooks(id);
        rider.delivers(id);
        customer.awaits(id, "DELIVERED");
        customer.confirms(id).expect(200);
        customer.awaits(id, "COMPLETED");

        assertThat(EventStream.open(customer.http(), id, "3").awaitEnd())
                .containsExactly("COOKED", "RIDER_ASSIGNED", "PICKED_UP", "DELIVERED", "COMPLETED");
        assertThat(EventStream.open(customer.http(), id, null).awaitEnd()).containsExactly("COMPLETED");
    }

    @Test
    void an_order_that_is_paid_later_becomes_a_deal_only_then() {
        Dish dish = Dish.of(owner, world);
        String id = customer.http()
                .postOnce("/api/orders", Customer.order(dish, null))
                .expect(201)
                .text("/id");
        assertThat(customer.sees(id).expect(200).text("/status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(customer.sees(id).body().at("/actions").toString())
                .contains("pay")
                .contains("cancel");
        assertThat(owner.http()
                        .get("/api/tickets?storeId=" + dish.storeId() + "&limit=100")
                        .raw()
                        .body())
                .doesNotContain(id);

        assertThat(customer.pays(id, "ok").expect(200).text("/status")).isEqualTo("PLACED");
        owner.accepts(id).expect(200);
        customer.awaits(id, "ACCEPTED");
        assertThat(customer.timeline(id)).containsExactly("AWAITING_PAYMENT", "PLACED", "ACCEPTED");
    }

    @Test
    void the_operator_reads_the_whole_story_of_an_order() {
        String id = customer.orders(Dish.of(owner, world));
        owner.cooks(id);
        rider.delivers(id);
        customer.awaits(id, "DELIVERED");
        customer.confirms(id).expect(200);
        customer.awaits(id, "COMPLETED");

        JsonNode story = people.operator()
                .get("/api/operations/orders/" + id + "/story")
                .expect(200)
                .body();
        assertThat(story.toString())
                .contains("OrderPlaced", "PaymentApproved", "TicketAccepted", "CookingStarted", "CookingFinished")
                .contains("DeliveryClaimed", "OrderPickedUp", "OrderDelivered", "OrderCompleted");
        people.operator().get("/api/operations/summary").expect(200);
        people.operator().get("/api/operations/stuck").expect(200);
        people.operator().get("/api/operations/dead-letters").expect(200);
    }

    @Test
    void a_rider_hands_back_and_another_one_delivers() {
        String id = customer.orders(Dish.of(owner, world));
        owner.cooks(id);
        rider.awaitsClaim(id);
        customer.awaits(id, "RIDER_ASSIGNED");
        rider.http()
                .post("/api/deliveries/" + id + "/hand-back", java.util.Map.of("reason", "펑크"))
                .expect(200);
        customer.awaits(id, "COOKED");
        Rider other = people.rider(12).onDuty();
        other.delivers(id);
        customer.awaits(id, "DELIVERED");
        assertThat(customer.timeline(id))
                .containsExactly(
                        "PLACED",
                        "ACCEPTED",
                        "COOKING",
                        "COOKED",
                        "RIDER_ASSIGNED",
                        "COOKED",
                        "RIDER_ASSIGNED",
                        "PICKED_UP",
                        "DELIVERED");
    }
}
