package baedal.order;

import static baedal.order.testing.OrderWorld.paidBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.AccountId;
import baedal.contracts.OrderFact.PaymentApproved;
import baedal.contracts.OrderFact.PaymentDeclined;
import baedal.contracts.OrderId;
import baedal.contracts.Won;
import baedal.http.testing.Answer;
import baedal.order.testing.OrderWorld;
import baedal.order.testing.TinyPayment.Mood;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayingTest {

    private final OrderWorld world = OrderWorld.shared();

    @Test
    void a_draft_is_paid_later_and_placed() {
        OrderId order = world.unpaid();

        Answer answer = world.pay(order, "later", "sim_ok_1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("PLACED");
        assertThat(answer.json().path("timeline").findValuesAsString("status"))
                .containsExactly("AWAITING_PAYMENT", "PLACED");
        await().untilAsserted(() ->
                assertThat(world.told.typesAbout(order.toString())).containsExactly("OrderDrafted", "OrderPlaced"));
        assertThat(world.told.about(order.toString()).get(1).revision()).isEqualTo(2);
        assertThat(world.pay(order, "later-again", "sim_ok_1").code()).isEqualTo("NOT_PAYABLE");
        assertThat(world.pay(order, "later-again", "sim_ok_1").at("/currentStatus"))
                .isEqualTo("PLACED");
    }

    @Test
    void a_declined_card_ends_a_draft_too() {
        OrderId order = world.unpaid();
        world.payment.be(Mood.DECLINE);

        Answer answer = world.pay(order, "later-declined", "sim_decline_1");

        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.code()).isEqualTo("PAYMENT_DECLINED");
        assertThat(world.pay(order, "later-again-2", "sim_ok_1").code()).isEqualTo("NOT_PAYABLE");
    }

    @Test
    void nobody_pays_for_others_orders() {
        OrderId order = world.unpaid();

        Answer answer = world.asCustomer(AccountId.next())
                .with("Idempotency-Key", "others")
                .post("/api/orders/" + order + "/payment", Map.of("paymentKey", "sim_ok_1"));

        assertThat(answer.code()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(world.pay(OrderId.next(), "nobodys", "sim_ok_1").status()).isEqualTo(404);
    }

    @Test
    void refused_connections_defer_and_the_customer_pays_a_little_later() {
        world.payment.goAway();
        Answer deferred;
        try {
            // connections that were open are cut, and what is sent on them is unknown; then there are none
            deferred = await().until(
                            () -> world.place(UUID.randomUUID().toString(), paidBody("sim_ok_1")),
                            answer -> answer.at("/payment/state").equals("DEFERRED"));
        } finally {
            world.payment.comeBack();
        }

        assertThat(deferred.status()).isEqualTo(202);
        assertThat(deferred.at("/status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(deferred.at("/payment/state")).isEqualTo("DEFERRED");
        assertThat(deferred.header("Retry-After")).isEqualTo("5");
        assertThat(deferred.json().path("actions").toString()).isEqualTo("[\"pay\",\"cancel\"]");
        OrderId order = OrderId.of(deferred.at("/id"));
        assertThat(world.pay(order, "back", "sim_ok_1").status()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(world.told.typesAbout(order.toString())).containsExactly("OrderDrafted", "OrderPlaced"));
    }

    @Test
    void a_lost_answer_is_unknown_and_settles_by_itself_with_one_charge() {
        world.payment.be(Mood.LOSE);
        Answer unknown = world.place("lost", paidBody("sim_lost_1"));
        OrderId order = OrderId.of(unknown.at("/id"));

        assertThat(unknown.status()).isEqualTo(202);
        assertThat(unknown.at("/payment/state")).isEqualTo("UNKNOWN");
        assertThat(unknown.json().path("actions").toString()).isEqualTo("[\"cancel\"]");
        assertThat(world.pay(order, "impatient", "sim_ok_1").code()).isEqualTo("PAYMENT_IN_PROGRESS");

        world.payment.be(Mood.APPROVE);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(world.known(order).at("/status")).isEqualTo("PLACED"));
        assertThat(world.payment.charges(order.toString())).isOne();
        await().untilAsserted(() ->
                assertThat(world.told.typesAbout(order.toString())).containsExactly("OrderDrafted", "OrderPlaced"));
    }

    @Test
    void a_broken_payment_is_unknown() {
        world.payment.be(Mood.BREAK);

        Answer unknown = world.place("broken", paidBody("sim_error_1"));

        assertThat(unknown.status()).isEqualTo(202);
        assertThat(unknown.at("/payment/state")).isEqualTo("UNKNOWN");
    }

    @Test
    void an_outcome_that_payment_itself_does_not_know_is_told_by_it_later() {
        world.payment.be(Mood.UNKNOWN);
        OrderId approved =
                OrderId.of(world.place("settles-1", paidBody("sim_lost_1")).at("/id"));
        OrderId declined =
                OrderId.of(world.place("settles-2", paidBody("sim_lost_1")).at("/id"));
        assertThat(world.known(approved).at("/payment")).isEqualTo("UNKNOWN");

        world.learn("payment", new PaymentApproved(approved, Instant.now(), Won.of(19_000), "카드"));
        world.learn("payment", new PaymentApproved(approved, Instant.now(), Won.of(19_000), "카드"));
        world.learn("payment", new PaymentDeclined(declined, Instant.now(), Won.of(19_000), "REJECT_CARD_COMPANY"));

        assertThat(world.known(approved).at("/status")).isEqualTo("PLACED");
        assertThat(world.known(declined).at("/status")).isEqualTo("PAYMENT_DECLINED");
        await().untilAsserted(() ->
                assertThat(world.told.typesAbout(approved.toString())).containsExactly("OrderDrafted", "OrderPlaced"));
    }

    @Test
    void a_slow_payment_is_answered_within_three_seconds() {
        world.payment.be(Mood.HANG);
        Instant before = Instant.now();

        Answer unknown = world.place("slow", paidBody("sim_slow_1"));

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(unknown.at("/payment/state")).isEqualTo("UNKNOWN");
    }

    @Test
    void an_approval_after_a_cancellation_changes_nothing_here() throws Exception {
        world.payment.be(Mood.HANG);
        int before = world.payment.attempts().size();
        var hanging = Thread.startVirtualThread(() -> world.place("cancelled-while-paying", paidBody("sim_ok_1")));
        await().until(() -> world.payment.attempts().size() > before);
        OrderId order = OrderId.of(world.payment.attempts().get(before).split("/", -1)[0]);

        assertThat(world.cancel(order).status()).isEqualTo(200);
        hanging.join();
        world.learn("payment", new PaymentApproved(order, Instant.now(), Won.of(19_000), "카드"));

        assertThat(world.known(order).at("/status")).isEqualTo("CANCELLED");
        assertThat(world.place("cancelled-while-paying", paidBody("sim_ok_1")).at("/status"))
                .isEqualTo("CANCELLED");
        await().untilAsserted(() ->
                assertThat(world.told.typesAbout(order.toString())).containsExactly("OrderCancelled"));
    }
}
