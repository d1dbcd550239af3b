package baedal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.OrderCancelled;
import baedal.contracts.OrderFact.OrderExpired;
import baedal.contracts.OrderId;
import baedal.http.testing.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service as {@code order} sees it, with a real network, PostgreSQL and Kafka around it. */
class PaymentServiceTest {

    private static World world;

    private final OrderId order = OrderId.next();
    private final UUID attempt = UUID.randomUUID();

    @BeforeAll
    static void start() {
        world = new World();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void heal() {
        world.network.recover();
    }

    @Test
    void an_approved_payment_is_answered_told_and_answered_the_same_again() {
        Answer first = world.pay(order, attempt, "sim_ok_1");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/outcome")).isEqualTo("APPROVED");
        assertThat(first.at("/method")).isEqualTo("카드");
        assertThat(world.pay(order, attempt, "sim_ok_1").json()).isEqualTo(first.json());
        assertThat(world.pay(order, UUID.randomUUID(), "sim_ok_1").code()).isEqualTo("NOT_PAYABLE");
        assertThat(world.money(order)).isEqualTo("1/0");
        awaitTold("1 PaymentApproved");
    }

    @Test
    void a_declined_card_costs_nothing_and_says_why() {
        Answer declined = world.pay(order, attempt, "sim_decline_1");

        assertThat(declined.at("/outcome")).isEqualTo("DECLINED");
        assertThat(declined.at("/reason")).isEqualTo("REJECT_CARD_PAYMENT");
        assertThat(world.pay(order, attempt, "sim_decline_1").json()).isEqualTo(declined.json());
        assertThat(world.money(order)).isEqualTo("0/0");
        awaitTold("1 PaymentDeclined");
    }

    @Test
    void a_lost_answer_settles_by_itself_with_one_charge() {
        assertThat(world.pay(order, attempt, "sim_lost_1").at("/outcome")).isEqualTo("UNKNOWN");

        awaitTold("1 PaymentApproved");
        assertThat(world.pay(order, attempt, "sim_lost_1").at("/outcome")).isEqualTo("APPROVED");
        assertThat(world.money(order)).isEqualTo("1/0");
    }

    @Test
    void an_error_that_stays_settles_as_declined() {
        assertThat(world.pay(order, attempt, "sim_error_1").at("/outcome")).isEqualTo("UNKNOWN");

        await().atMost(Duration.ofSeconds(25))
                .until(() ->
                        world.pay(order, attempt, "sim_error_1").at("/outcome").equals("DECLINED"));
        assertThat(world.money(order)).isEqualTo("0/0");
        awaitTold("1 PaymentDeclined");
    }

    @Test
    void a_slow_approval_is_not_waited_for_and_nobody_else_may_pay_meanwhile() {
        assertThat(world.pay(order, attempt, "sim_slow_1").at("/outcome")).isEqualTo("UNKNOWN");
        assertThat(world.network.ledger(order)).isEmpty();
        assertThat(world.pay(order, UUID.randomUUID(), "sim_ok_1").code()).isEqualTo("PAYMENT_IN_PROGRESS");

        awaitTold("1 PaymentApproved");
        assertThat(world.money(order)).isEqualTo("1/0");
    }

    @Test
    void fifty_at_once_with_one_attempt_are_one_charge() {
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 50)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> world.pay(order, attempt, "sim_ok_1")))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().at("/outcome")).isIn("APPROVED", "UNKNOWN"))
                .anySatisfy(answer -> assertThat(answer.join().at("/outcome")).isEqualTo("APPROVED"));
        assertThat(world.money(order)).isEqualTo("1/0");
        awaitTold("1 PaymentApproved");
    }

    @Test
    void two_attempts_at_once_are_one_attempt() {
        world.network.suffer("{\"latencyMillis\":700}");
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> world.pay(order, attempt, "sim_ok_1"));
        await().until(() -> !world.get("/internal/story/" + order).json().isEmpty());

        assertThat(world.pay(order, UUID.randomUUID(), "sim_ok_2").code()).isEqualTo("PAYMENT_IN_PROGRESS");
        assertThat(first.join().at("/outcome")).isEqualTo("APPROVED");
        assertThat(world.money(order)).isEqualTo("1/0");
    }

    @Test
    void an_attempt_whose_process_died_after_the_charge_settles_as_approved() {
        world.pay(order, attempt, "sim_ok_1");
        // as it was between the charge and its record, six seconds ago
        world.bean(JdbcClient.class).sql("""
                        update payment set state = 'APPROVING', decided_at = null, method = null, facts = 0,
                               due_at = now() - interval '1 s', doubt_until = now() + interval '11 min'
                         where order_id = ?""").param(order.value()).update();

        await().until(() -> world.pay(order, attempt, "sim_ok_1").at("/outcome").equals("APPROVED"));
        assertThat(world.money(order)).isEqualTo("1/0");
    }

    @Test
    void an_unknown_payment_of_a_sick_network_settles_when_it_is_well_again() {
        world.network.suffer("{\"errorRate\":1}");
        assertThat(world.pay(order, attempt, "sim_ok_1").at("/outcome")).isEqualTo("UNKNOWN");
        await().until(() -> tries(order) >= 4);
        world.network.recover();

        awaitTold("1 PaymentApproved");
        assertThat(world.money(order)).isEqualTo("1/0");
    }

    @Test
    void a_cancelled_order_gets_its_money_back_although_the_network_is_down_at_first() {
        world.pay(order, attempt, "sim_ok_1");
        world.network.close();
        world.tell(new OrderCancelled(order, Instant.now(), By.CUSTOMER, "마음이 바뀌었어요", null));
        await().atMost(Duration.ofSeconds(20)).until(() -> world.stuck().anyMatch(order.toString()::equals));
        assertThat(world.pay(order, attempt, "sim_ok_1").code()).isEqualTo("NOT_PAYABLE");
        world.network.start();

        awaitTold("1 PaymentApproved", "2 PaymentRefunded");
        assertThat(world.money(order)).isEqualTo("1/1");
        assertThat(world.stuck()).doesNotContain(order.toString());
    }

    @Test
    void an_approval_that_comes_after_the_orders_end_is_refunded() {
        assertThat(world.pay(order, attempt, "sim_slow_1").at("/outcome")).isEqualTo("UNKNOWN");
        world.tell(new OrderExpired(order, Instant.now(), null));

        awaitTold("1 PaymentApproved", "2 PaymentRefunded");
        assertThat(world.money(order)).isEqualTo("1/1");
    }

    @Test
    void an_order_that_ended_unpaid_or_too_late_is_not_payable() {
        world.tell(new OrderExpired(order, Instant.now(), null));
        await().until(() -> tries(order) == 0);

        assertThat(world.pay(order, attempt, "sim_ok_1").code()).isEqualTo("NOT_PAYABLE");
        assertThat(world.pay(OrderId.next(), attempt, "sim_ok_1", Instant.now().minusMillis(1))
                        .code())
                .isEqualTo("NOT_PAYABLE");
        assertThat(world.money(order)).isEqualTo("0/0");
    }

    @Test
    void an_operator_returns_the_money_of_a_living_order_once() {
        assertThat(world.askRefund(order).status()).isEqualTo(404);
        world.pay(order, attempt, "sim_ok_1");

        assertThat(world.askRefund(order).status()).isEqualTo(202);
        assertThat(world.askRefund(order).status()).isEqualTo(202);

        awaitTold("1 PaymentApproved", "2 PaymentRefunded");
        assertThat(world.money(order)).isEqualTo("1/1");
        assertThat(world.get("/internal/story/" + order).text())
                .contains("PAYMENT_ATTEMPT", "REFUNDED", "식었어요")
                .doesNotContain("sim_ok_1");
    }

    @Test
    void only_services_may_come_in_and_nonsense_is_refused() {
        assertThat(world.stranger().get("/internal/stuck").status()).isEqualTo(401);
        assertThat(world.pay(order, attempt, "").code()).isEqualTo("INVALID_REQUEST");
        assertThat(world.pay(order, attempt, "x".repeat(201)).code()).isEqualTo("INVALID_REQUEST");
    }

    private void awaitTold(String... facts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(world.told(order)).containsExactly(facts));
    }

    /** How often a worker looked after an order's payment; -1 if there is none. */
    private static int tries(OrderId order) {
        return world.bean(JdbcClient.class)
                .sql("select coalesce(max(tries), -1) as tries from payment where order_id = ?")
                .param(order.value())
                .query((row, number) -> row.getInt("tries"))
                .single();
    }
}
