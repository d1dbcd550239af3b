package baedal.order;

import static baedal.order.testing.OrderWorld.paidBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.http.testing.Answer;
import baedal.order.testing.OrderWorld;
import baedal.order.testing.TinyPayment.Mood;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BreakerTest {

    @Test
    void customers_are_held_back_at_once_while_payment_hangs_and_no_longer_than_needed() throws Exception {
        try (OrderWorld world = new OrderWorld()) {
            declines_do_not_open_it(world);
            hanging_opens_it(world);
            open_it_answers_at_once(world);
            recovered_it_closes(world);
        }
    }

    @Test
    void switched_off_it_holds_nobody_back() throws Exception {
        try (OrderWorld world = new OrderWorld("--baedal.order.payment-breaker=false")) {
            world.payment.be(Mood.HANG);
            for (int i = 0; i < 2; i++) {
                assertThat(burst(world))
                        .allSatisfy(answer ->
                                assertThat(answer.at("/payment/state")).isEqualTo("UNKNOWN"));
            }
            assertThat(state(world)).isEqualTo("DISABLED");
            world.payment.be(Mood.APPROVE);
            assertThat(world.place("well-again", paidBody("sim_ok_1")).status()).isEqualTo(201);
        }
    }

    private static void declines_do_not_open_it(OrderWorld world) throws Exception {
        world.payment.be(Mood.DECLINE);
        for (int i = 0; i < 3; i++) {
            assertThat(burst(world))
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(402));
        }
        assertThat(state(world)).isEqualTo("CLOSED");
    }

    private static void hanging_opens_it(OrderWorld world) {
        world.payment.be(Mood.HANG);
        Instant before = Instant.now();
        await().atMost(Duration.ofSeconds(45)).until(() -> {
            assertThat(burst(world))
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
            return state(world).equals("OPEN");
        });
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(45));
    }

    private static void open_it_answers_at_once(OrderWorld world) {
        List<Duration> times = Stream.generate(() -> {
                    Instant before = Instant.now();
                    Answer answer = world.place(UUID.randomUUID().toString(), paidBody("sim_ok_1"));
                    assertThat(answer.status()).isEqualTo(202);
                    assertThat(answer.at("/payment/state")).isEqualTo("DEFERRED");
                    return Duration.between(before, Instant.now());
                })
                .limit(10)
                .sorted()
                .toList();
        assertThat(times.get(5)).isLessThan(Duration.ofMillis(100));
        assertThat(times.getLast()).isLessThan(Duration.ofMillis(500));
    }

    private static void recovered_it_closes(OrderWorld world) {
        world.payment.be(Mood.APPROVE);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    world.place(UUID.randomUUID().toString(), paidBody("sim_ok_1"));
                    return state(world).equals("CLOSED");
                });
        List<String> history = world.asService()
                .get("/internal/breakers")
                .json()
                .at("/0/transitions")
                .findValuesAsString("to");
        assertThat(history).startsWith("CLOSED", "HALF_OPEN").endsWith("OPEN");
        assertThat(world.place("closed", paidBody("sim_ok_1")).status()).isEqualTo(201);
    }

    private static String state(OrderWorld world) {
        Answer breakers = world.asService().get("/internal/breakers");
        assertThat(breakers.at("/0/name")).isEqualTo("payment");
        return breakers.at("/0/state");
    }

    private static List<Answer> burst(OrderWorld world) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> place = () -> world.place(UUID.randomUUID().toString(), paidBody("sim_ok_1"));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer :
                    threads.invokeAll(Stream.generate(() -> place).limit(12).toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
