package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.Http.Answer;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class MoneyBackJourney {

    private final World world = World.shared();
    private final People people = new People(world);
    private final Customer customer = people.customer(41);
    private final Owner owner = people.owner(1);
    private final Dish dish = Dish.of(owner, world);

    @Test
    void a_rejected_order_is_refunded() {
        String id = customer.orders(dish);
        owner.rejects(id).expect(200);
        customer.awaits(id, "REJECTED");
        refunded(id);
        assertThat(customer.timeline(id)).containsExactly("PLACED", "REJECTED");
    }

    @Test
    void a_cancel_before_acceptance_is_refunded() {
        String id = customer.orders(dish);
        assertThat(customer.cancels(id).expect(202).text("/status")).isEqualTo("CANCELLING");
        customer.awaits(id, "CANCELLED");
        refunded(id);
        assertThat(customer.timeline(id)).containsExactly("PLACED", "CANCELLING", "CANCELLED");
    }

    @Test
    void a_cancel_after_acceptance_is_refunded_and_the_kitchen_knows() {
        String id = customer.orders(dish);
        owner.accepts(id).expect(200);
        customer.cancels(id).expect(202);
        customer.awaits(id, "CANCELLED");
        refunded(id);
        assertThat(owner.startsCooking(id).expect(409).text("/currentStatus")).isEqualTo("CANCELLED");
    }

    @Test
    void a_cancel_after_cooking_started_is_refused_and_nothing_is_refunded() {
        String id = customer.orders(dish);
        owner.accepts(id).expect(200);
        owner.startsCooking(id).expect(200);
        customer.awaits(id, "COOKING");
        Answer refused = Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> customer.cancels(id), a -> a.status() == 409);
        assertThat(refused.code()).isEqualTo("COOKING_STARTED");
        customer.awaits(id, "COOKING");
        assertThat(world.paymentNetwork().cancels(id)).isZero();
        assertThat(customer.sees(id).text("/payment/state")).isEqualTo("APPROVED");
    }

    @Test
    void an_unpaid_order_is_cancelled_at_once() {
        String id = customer.http()
                .postOnce("/api/orders", Customer.order(dish, null))
                .expect(201)
                .text("/id");
        assertThat(customer.cancels(id).expect(200).text("/status")).isEqualTo("CANCELLED");
        customer.awaits(id, "CANCELLED");
        assertThat(customer.pays(id, "ok").expect(409).code()).isEqualTo("NOT_PAYABLE");
        assertThat(world.paymentNetwork().charges(id)).isZero();
    }

    @Test
    void an_operator_cancels_what_is_stuck_in_the_kitchen() {
        String id = customer.orders(dish);
        owner.accepts(id).expect(200);
        owner.startsCooking(id).expect(200);
        customer.awaits(id, "COOKING");
        int status = people.operator()
                .post("/api/operations/orders/" + id + "/cancellation", Map.of("reason", "주방에 불이 났어요"))
                .status();
        assertThat(status).isIn(200, 202);
        customer.awaits(id, "CANCELLED");
        refunded(id);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> owner.finishesCooking(id).text("/currentStatus").equals("CANCELLED"));
    }

    @Test
    void an_operator_refunds_after_the_delivery() {
        String id = customer.orders(dish);
        owner.cooks(id);
        people.rider(13).onDuty().delivers(id);
        customer.awaits(id, "DELIVERED");
        int status = people.operator()
                .post("/api/operations/orders/" + id + "/refund", Map.of("reason", "음식이 식었어요"))
                .status();
        assertThat(status).isIn(200, 202);
        refunded(id);
    }

    private void refunded(String id) {
        Answer order = customer.awaits(id, "/payment/state", "REFUNDED", Duration.ofSeconds(30));
        assertThat(order.body().at("/payment/refundedAmount").asLong())
                .isEqualTo(order.body().at("/total").asLong());
        assertThat(world.paymentNetwork().charges(id)).isEqualTo(1);
        assertThat(world.paymentNetwork().cancels(id)).isEqualTo(1);
        assertThat(world.paymentNetwork().kept(id)).isZero();
    }
}
