package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.Http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The payment network declines, is slow, loses answers, hangs. In a world of its own, because everybody in it notices. */
class PaymentTroubleJourney {

    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(35);

    @SuppressWarnings("NullAway.Init")
    private static World world;

    private final People people = new People(world);
    private final Customer customer = people.customer(61);
    private final Owner owner = people.owner(1);
    private final Dish dish = Dish.of(owner, world);

    @BeforeAll
    static void start() {
        world = World.start("payment-trouble", Map.of());
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @AfterEach
    void heal() {
        world.paymentNetwork().healthy();
    }

    @Test
    void a_declined_card_is_no_deal_and_no_store_ever_sees_it() {
        String id = declined();
        customer.awaits(id, "PAYMENT_DECLINED");
        String later = customer.orders(dish);
        owner.accepts(later).expect(200);
        assertThat(owner.http()
                        .get("/api/tickets?storeId=" + dish.storeId() + "&limit=100")
                        .raw()
                        .body())
                .doesNotContain(id);
        assertThat(world.paymentNetwork().charges(id)).isZero();
    }

    private String declined() {
        String key = java.util.UUID.randomUUID().toString();
        Map<String, Object> order = Customer.order(dish, Customer.paymentKey("decline"));
        Answer answer = customer.places(order, key).expect(402);
        assertThat(answer.code()).isEqualTo("PAYMENT_DECLINED");
        assertThat(customer.places(order, key).expect(402).code()).isEqualTo("PAYMENT_DECLINED");
        return newest();
    }

    @Test
    void an_answer_lost_after_the_charge_settles_by_itself_with_one_charge() {
        Answer answer = customer.places(dish, "lost").expect(202);
        assertThat(answer.text("/payment/state")).isEqualTo("UNKNOWN");
        assertThat(answer.header("Retry-After")).isNotBlank();
        String id = answer.text("/id");
        customer.awaits(id, "/status", "PLACED", SETTLED_WITHIN);
        assertThat(world.paymentNetwork().charges(id)).isEqualTo(1);
        owner.accepts(id).expect(200);
    }

    @Test
    void while_the_outcome_is_unknown_nobody_pays_again() {
        world.paymentNetwork().faults(Map.of("errorRate", 1.0));
        Answer answer = customer.places(dish, "ok").expect(202);
        String id = answer.text("/id");
        assertThat(answer.text("/payment/state")).isEqualTo("UNKNOWN");
        assertThat(customer.pays(id, "ok").expect(409).code()).isEqualTo("PAYMENT_IN_PROGRESS");
        world.paymentNetwork().healthy();
        Answer settled = Awaitility.await()
                .atMost(SETTLED_WITHIN)
                .until(() -> customer.sees(id), o -> !o.text("/status").equals("AWAITING_PAYMENT"));
        long charged = settled.text("/status").equals("PLACED") ? 1 : 0;
        assertThat(world.paymentNetwork().charges(id)).isEqualTo(charged);
    }

    @Test
    void a_payment_that_fails_without_a_charge_ends_without_a_deal() {
        String id = customer.places(dish, "error").expect(202).text("/id");
        customer.awaits(id, "/status", "PAYMENT_DECLINED", SETTLED_WITHIN);
        assertThat(world.paymentNetwork().charges(id)).isZero();
    }

    @Test
    void an_approval_that_arrives_after_the_cancellation_is_refunded_by_itself() {
        Answer answer = customer.places(dish, "slow").expect(202);
        String id = answer.text("/id");
        customer.cancels(id).expect(200);
        Awaitility.await("charged, then returned")
                .atMost(SETTLED_WITHIN)
                .until(() -> world.paymentNetwork().charges(id) == 1
                        && world.paymentNetwork().cancels(id) == 1);
        assertThat(customer.status(id)).isEqualTo("CANCELLED");
    }

    @Test
    void refunds_wait_for_a_network_that_is_down_and_are_never_forgotten() {
        String id = customer.orders(dish);
        world.paymentNetwork().faults(Map.of("errorRate", 1.0));
        owner.rejects(id).expect(200);
        customer.awaits(id, "/payment/state", "REFUNDING", Duration.ofSeconds(15));
        world.paymentNetwork().healthy();
        customer.awaits(id, "/payment/state", "REFUNDED", Duration.ofSeconds(60));
        assertThat(world.paymentNetwork().cancels(id)).isEqualTo(1);
    }

    @Test
    void a_payment_that_hangs_is_deferred_in_time_then_refused_at_once_and_recovers_by_itself() throws Exception {
        world.paymentNetwork().faults(Map.of("latencyMillis", 6000));
        List<String> ids = new ArrayList<>();
        Awaitility.await("the breaker opens")
                .atMost(Duration.ofSeconds(45))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    List<Timed> burst = burst(12);
                    burst.forEach(timed -> {
                        timed.answer().expect(202);
                        assertThat(timed.millis()).isLessThan(3000);
                        ids.add(timed.answer().text("/id"));
                    });
                    return burst.stream().allMatch(t -> state(t).equals("DEFERRED"));
                });
        Timed refused = burst(1).getFirst();
        assertThat(state(refused)).isEqualTo("DEFERRED");
        assertThat(refused.millis()).isLessThan(500);

        world.paymentNetwork().healthy();
        Awaitility.await("the breaker closes")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> customer.places(dish, "ok").status() == 201);
        for (String id : ids) {
            Awaitility.await("nothing hangs between paid and unpaid")
                    .atMost(SETTLED_WITHIN)
                    .until(() -> !customer.sees(id).text("/payment/state").equals("UNKNOWN"));
            boolean placed = customer.status(id).equals("PLACED");
            assertThat(world.paymentNetwork().charges(id)).isEqualTo(placed ? 1 : 0);
        }
        String deferred = ids.getLast();
        Awaitility.await("a deferred order is paid a little later")
                .atMost(Duration.ofSeconds(30))
                .until(() -> customer.pays(deferred, "ok").status() == 200);
    }

    private record Timed(Answer answer, long millis) {}

    private static String state(Timed timed) {
        return timed.answer().text("/payment/state");
    }

    private List<Timed> burst(int size) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Timed>> running = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                running.add(threads.submit(() -> {
                    long start = System.nanoTime();
                    Answer answer = customer.places(dish, "ok");
                    return new Timed(answer, (System.nanoTime() - start) / 1_000_000);
                }));
            }
            List<Timed> answers = new ArrayList<>();
            for (Future<Timed> timed : running) {
                answers.add(timed.get());
            }
            return answers;
        }
    }

    private String newest() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> customer.http().get("/api/orders?limit=1"),
                        list -> list.text("/items/0/status").equals("PAYMENT_DECLINED"))
                .text("/items/0/id");
    }
}
