package baedal.order;

import static baedal.order.testing.OrderWorld.body;
import static baedal.order.testing.OrderWorld.paidBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.AccountId;
import baedal.contracts.Opening;
import baedal.contracts.OrderId;
import baedal.http.testing.Answer;
import baedal.order.testing.OrderWorld;
import baedal.order.testing.TinyPayment.Mood;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SameRequestTest {

    private final OrderWorld world = OrderWorld.shared();

    @Test
    void the_same_request_again_is_answered_the_same_even_when_the_world_has_changed() {
        Answer first = world.place("again", paidBody("sim_ok_1"));
        world.cancel(OrderId.of(first.at("/id")));
        world.publish(2, OrderWorld.store(Opening.State.CLOSED));

        Answer second = world.place("again", paidBody("sim_ok_1"));
        world.publish(3, OrderWorld.store(Opening.State.OPEN));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(world.payment.charges(first.at("/id"))).isOne();
    }

    @Test
    void a_deferral_is_answered_again_too_with_its_header() {
        world.payment.be(Mood.ALREADY_IN_PROGRESS);
        Answer first = world.place("deferred", paidBody("sim_ok_1"));
        world.payment.be(Mood.APPROVE);
        Answer second = world.place("deferred", paidBody("sim_ok_1"));

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void the_same_key_with_another_body_is_another_request() {
        world.place("reused", body());

        assertThat(world.place("reused", paidBody("sim_ok_1")).code()).isEqualTo("KEY_REUSED");
        assertThat(world.place("reused", paidBody("sim_ok_1")).status()).isEqualTo(422);
    }

    @Test
    void the_same_key_for_paying_another_order_is_another_request() {
        OrderId one = world.unpaid();
        OrderId other = world.unpaid();

        assertThat(world.pay(one, "pay-reused", "sim_ok_1").status()).isEqualTo(200);
        assertThat(world.pay(one, "pay-reused", "sim_ok_1").status()).isEqualTo(200);
        assertThat(world.pay(other, "pay-reused", "sim_ok_1").code()).isEqualTo("KEY_REUSED");
        assertThat(world.known(other).at("/status")).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void another_customers_key_gives_nothing_away() {
        Answer mine = world.place("shared", body());
        Answer others = world.asCustomer(AccountId.next())
                .with("Idempotency-Key", "shared")
                .post("/api/orders", body());

        assertThat(others.status()).isEqualTo(201);
        assertThat(others.at("/id")).isNotEqualTo(mine.at("/id"));
    }

    @Test
    void fifty_at_once_with_one_key_make_one_order_and_one_charge() throws Exception {
        List<Answer> answers = atOnce(50, () -> world.place("fifty", paidBody("sim_ok_1")));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(
                                answer.status() == 201 || answer.code().equals("IN_PROGRESS") && answer.status() == 409)
                        .as(answer.text())
                        .isTrue());
        List<Answer> placed =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(placed).isNotEmpty();
        assertThat(placed.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(world.payment.charges(placed.getFirst().at("/id"))).isOne();
        assertThat(world.bean(JdbcClient.class)
                        .sql("select count(*) from requests where key = 'fifty'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void fifty_payments_at_once_with_one_key_charge_once() throws Exception {
        OrderId order = world.unpaid();
        List<Answer> answers = atOnce(50, () -> world.pay(order, "fifty-pay", "sim_ok_1"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(
                                answer.status() == 200 || answer.code().equals("IN_PROGRESS"))
                        .as(answer.text())
                        .isTrue());
        assertThat(world.payment.charges(order.toString())).isOne();
        assertThat(world.known(order).at("/status")).isEqualTo("PLACED");
    }

    @Test
    void a_request_over_which_somebody_died_is_taken_up_with_the_same_attempt() throws Exception {
        world.payment.be(Mood.HANG);
        Future<Answer> hanging =
                Executors.newVirtualThreadPerTaskExecutor().submit(() -> world.place("crashed", paidBody("sim_ok_1")));
        int before = world.payment.attempts().size();
        await().until(() -> world.payment.attempts().size() > before);
        assertThat(world.place("crashed", paidBody("sim_ok_1")).code()).isEqualTo("IN_PROGRESS");
        hanging.get();
        String attempt = world.payment.attempts().get(before);
        // as a process leaves it that was killed 11 seconds ago, before its answer was recorded
        forgetAnswer("crashed", Duration.ofSeconds(11));
        world.payment.be(Mood.APPROVE);

        Answer retried = world.place("crashed", paidBody("sim_ok_1"));

        assertThat(retried.status()).isEqualTo(201);
        assertThat(retried.at("/status")).isEqualTo("PLACED");
        assertThat(attempt).startsWith(retried.at("/id"));
        assertThat(world.payment.attempts().stream()
                        .filter(one -> one.startsWith(retried.at("/id")))
                        .distinct())
                .containsExactly(attempt);
        assertThat(world.place("crashed", paidBody("sim_ok_1")).text()).isEqualTo(retried.text());
    }

    @Test
    void what_was_started_before_a_crash_is_never_only_deferred() {
        world.payment.be(Mood.LOSE);
        Answer first = world.place("crashed-away", paidBody("sim_ok_1"));
        assertThat(first.at("/payment/state")).isEqualTo("UNKNOWN");
        forgetAnswer("crashed-away", Duration.ofSeconds(11));
        world.payment.goAway();
        try {
            Answer retried = world.place("crashed-away", paidBody("sim_ok_1"));

            assertThat(retried.status()).isEqualTo(202);
            assertThat(retried.at("/payment/state")).isEqualTo("UNKNOWN");
        } finally {
            world.payment.be(Mood.APPROVE);
            world.payment.comeBack();
        }
        OrderId id = OrderId.of(first.at("/id"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(world.known(id).at("/status")).isEqualTo("PLACED"));
    }

    private void forgetAnswer(String key, Duration age) {
        world.bean(JdbcClient.class)
                .sql("update requests set answered_at = null, standing = null, code = null,"
                        + " started_at = started_at - make_interval(secs => :secs) where key = :key")
                .params(Map.of("secs", age.toSeconds(), "key", key))
                .update();
    }

    private static List<Answer> atOnce(int times, java.util.concurrent.Callable<Answer> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(_ -> call).toList());
            List<Answer> heard = new java.util.ArrayList<>();
            for (Future<Answer> answer : answers) {
                heard.add(answer.get());
            }
            return heard;
        }
    }
}
