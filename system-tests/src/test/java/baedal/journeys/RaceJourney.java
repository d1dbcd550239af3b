package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.Http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RaceJourney {

    private final World world = World.shared();
    private final People people = new People(world);
    private final Owner owner = people.owner(1);
    private final Dish dish = Dish.of(owner, world);

    @Test
    void of_a_cancel_and_a_cooking_start_exactly_one_wins_and_the_money_follows() throws Exception {
        Customer customer = people.customer(51);
        int cancelled = 0;
        for (int round = 0; round < 50; round++) {
            String id = customer.orders(dish);
            owner.accepts(id).expect(200);
            List<Answer> answers = atOnce(List.of(() -> customer.cancels(id), () -> owner.startsCooking(id)));
            boolean cooking = answers.get(1).status() == 200;
            customer.awaits(id, cooking ? "COOKING" : "CANCELLED");
            if (!cooking) {
                cancelled++;
                customer.awaits(id, "/payment/state", "REFUNDED", Duration.ofSeconds(30));
            }
            assertThat(world.paymentNetwork().cancels(id)).isEqualTo(cooking ? 0 : 1);
            assertThat(world.paymentNetwork().charges(id)).isEqualTo(1);
        }
        assertThat(cancelled).as("cancels that won, of 50").isBetween(0, 50);
    }

    @Test
    void of_eight_riders_exactly_one_gets_the_delivery() throws Exception {
        Customer customer = people.customer(52);
        List<Rider> riders = new ArrayList<>();
        for (int n = 1; n <= 8; n++) {
            riders.add(people.rider(n).onDuty());
        }
        for (int round = 0; round < 20; round++) {
            String id = customer.orders(dish);
            owner.cooks(id);
            riders.getFirst().awaitsNearby(id);
            List<Callable<Answer>> claims = new ArrayList<>();
            riders.forEach(rider -> claims.add(() -> rider.claims(id)));
            List<Answer> answers = atOnce(claims);
            assertThat(answers.stream().map(Answer::status))
                    .containsOnlyOnce(200)
                    .containsOnly(200, 409);
            assertThat(answers.stream().filter(a -> a.status() == 409).map(Answer::code))
                    .containsOnly("ALREADY_CLAIMED");
            int winner = answers.stream().map(Answer::status).toList().indexOf(200);
            riders.get(winner).picksUp(id).expect(200);
            riders.get(winner).handsOver(id).expect(200);
        }
    }

    @Test
    void fifty_requests_with_one_key_are_one_order_and_one_charge() throws Exception {
        Customer customer = people.newCustomer();
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Customer.order(dish, Customer.paymentKey("ok"));
        List<Answer> answers = atOnce(Collections.nCopies(50, () -> customer.places(body, key)));
        assertThat(answers.stream().map(Answer::status)).containsOnly(201, 409).contains(201);
        assertThat(answers.stream().filter(a -> a.status() == 409).map(Answer::code))
                .allMatch("IN_PROGRESS"::equals);
        List<String> ids = answers.stream()
                .filter(a -> a.status() == 201)
                .map(a -> a.text("/id"))
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(world.paymentNetwork().charges(ids.getFirst())).isEqualTo(1);
        customer.awaits(ids.getFirst(), "PLACED");
        assertThat(customer.http().get("/api/orders").expect(200).body().at("/items"))
                .hasSize(1);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
