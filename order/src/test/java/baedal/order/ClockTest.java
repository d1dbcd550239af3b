package baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.CookingStarted;
import baedal.contracts.OrderFact.OrderCompleted;
import baedal.contracts.OrderFact.OrderDelivered;
import baedal.contracts.OrderFact.PaymentApproved;
import baedal.contracts.OrderId;
import baedal.contracts.Won;
import baedal.order.testing.OrderWorld;
import baedal.order.testing.TinyPayment.Mood;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClockTest {

    private static OrderWorld world;

    @BeforeAll
    static void start() {
        world = new OrderWorld("--baedal.pay-within=3s", "--baedal.confirm-within=2s", "--baedal.stuck-placed=500ms");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void an_unpaid_order_expires_and_late_money_does_not_revive_it() {
        Instant before = Instant.now();
        OrderId order = world.unpaid();

        await().untilAsserted(() -> assertThat(world.known(order).at("/status")).isEqualTo("EXPIRED"));
        assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
        assertThat(world.pay(order, "too-late", "sim_ok_1").code()).isEqualTo("NOT_PAYABLE");
        world.learn("payment", new PaymentApproved(order, Instant.now(), Won.of(19_000), "카드"));
        assertThat(world.known(order).at("/status")).isEqualTo("EXPIRED");
        await().untilAsserted(() ->
                assertThat(world.told.typesAbout(order.toString())).containsExactly("OrderDrafted", "OrderExpired"));
    }

    @Test
    void a_delivered_order_whose_customer_forgets_is_completed() {
        world.payment.be(Mood.APPROVE);
        OrderId order = world.placed();
        world.learn("store", new CookingStarted(order, Instant.now()));
        world.learn("delivery", new OrderDelivered(order, Instant.now()));

        await().untilAsserted(() ->
                assertThat(world.told.typesAbout(order.toString())).containsExactly("OrderPlaced", "OrderCompleted"));
        assertThat(((OrderCompleted)
                                world.told.about(order.toString()).getLast().fact())
                        .by())
                .isEqualTo(By.CLOCK);
    }

    @Test
    void an_order_that_nobody_cooks_is_shown_as_stuck() {
        OrderId order = world.placed();

        await().untilAsserted(() -> assertThat(
                        world.asService().get("/internal/stuck").json().findValuesAsString("orderId"))
                .contains(order.toString()));
        var stuck = world.asService().get("/internal/stuck").json().get(0);
        assertThat(stuck.path("state").asString()).isEqualTo("PLACED");
        assertThat(stuck.path("threshold").asString()).isEqualTo("PT0.5S");
    }

    @Test
    void an_order_whose_request_was_killed_is_told_and_settled() {
        world.payment.be(Mood.BREAK);
        OrderId order = OrderId.of(
                world.place("killed", OrderWorld.paidBody("sim_ok_1")).at("/id"));
        world.payment.be(Mood.APPROVE);
        // as a process leaves it that was killed while it asked for the money, long ago
        world.bean(JdbcClient.class)
                .sql("update orders set facts = 0, drafted = null, ask_at = ask_at - interval '10 s',"
                        + " due_at = due_at - interval '10 s', pay_before = pay_before + interval '1 h' where id = ?")
                .param(order.value())
                .update();

        await().untilAsserted(() -> assertThat(world.known(order).at("/status")).isEqualTo("PLACED"));
    }
}
