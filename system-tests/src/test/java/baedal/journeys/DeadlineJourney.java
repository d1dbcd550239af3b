package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the clock decides, in a world where minutes are seconds. */
class DeadlineJourney {

    @SuppressWarnings("NullAway.Init")
    private static World world;

    private final People people = new People(world);
    private final Customer customer = people.customer(71);
    private final Owner owner = people.owner(1);
    private final Dish dish = Dish.of(owner, world);

    @BeforeAll
    static void start() {
        world = World.start(
                "deadlines",
                Map.of("BAEDAL_ANSWER_WITHIN", "4s", "BAEDAL_PAY_WITHIN", "4s", "BAEDAL_CONFIRM_WITHIN", "3s"));
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @Test
    void a_store_that_never_answers_rejects_and_the_money_goes_back() {
        String id = customer.orders(dish);
        customer.awaits(id, "REJECTED");
        JsonNode last = customer.sees(id).body().at("/timeline/1");
        assertThat(last.at("/cause").asString()).contains("NO_ANSWER");
        customer.awaits(id, "/payment/state", "REFUNDED", Duration.ofSeconds(30));
        assertThat(world.paymentNetwork().kept(id)).isZero();
        Awaitility.await("the customer is told")
                .atMost(Duration.ofSeconds(20))
                .until(() -> customer.messages(id).size() == 2);
        assertThat(owner.accepts(id).expect(409).text("/currentStatus")).isEqualTo("REJECTED");
    }

    @Test
    void an_order_that_is_never_paid_expires() {
        String id = customer.http()
                .postOnce("/api/orders", Customer.order(dish, null))
                .expect(201)
                .text("/id");
        customer.awaits(id, "EXPIRED");
        assertThat(customer.pays(id, "ok").expect(409).code()).isEqualTo("NOT_PAYABLE");
        assertThat(world.paymentNetwork().charges(id)).isZero();
    }

    @Test
    void a_customer_who_forgets_to_confirm_is_completed_by_the_clock() {
        String id = customer.orders(dish);
        owner.cooks(id);
        people.rider(14).onDuty().delivers(id);
        customer.awaits(id, "COMPLETED");
        assertThat(customer.confirms(id).expect(200).text("/status")).isEqualTo("COMPLETED");
    }

    @Test
    void an_approval_that_arrives_after_the_expiry_is_refunded_by_itself() {
        String id = customer.places(dish, "slow").expect(202).text("/id");
        customer.awaits(id, "EXPIRED");
        Awaitility.await("charged, then returned")
                .atMost(Duration.ofSeconds(40))
                .until(() -> world.paymentNetwork().charges(id) == 1
                        && world.paymentNetwork().cancels(id) == 1);
        assertThat(customer.status(id)).isEqualTo("EXPIRED");
    }
}
