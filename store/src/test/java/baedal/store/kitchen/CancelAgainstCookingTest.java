package baedal.store.kitchen;

import static baedal.store.kitchen.Kitchen.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.CancellationRequested;
import baedal.contracts.OrderId;
import baedal.contracts.Topics;
import baedal.http.testing.Answer;
import baedal.store.RunningStore;
import baedal.store.ToldFacts;
import baedal.store.ToldFacts.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CancelAgainstCookingTest {

    private static final int RACES = 60;

    private final Kitchen kitchen = new Kitchen(RunningStore.get());

    @Test
    void of_a_cancellation_and_a_cook_exactly_one_wins() throws Exception {
        Map<OrderId, Integer> cooks = new HashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                OrderDetails order = kitchen.receive(Orders.order());
                move(order.id(), "/acceptance", "{\"cookingMinutes\":20}");
                cooks.put(order.id(), race(threads, order.id()).status());
            }
        }

        assertThat(cooks.values()).isSubsetOf(200, 409);
        Map<OrderId, List<Told>> told = told(cooks);
        cooks.forEach((order, cook) -> {
            List<Told> facts = told.getOrDefault(order, List.of());
            assertThat(facts.stream().map(Told::type))
                    .containsExactlyElementsOf(
                            cook == 200
                                    ? List.of("TicketAccepted", "CookingStarted", "CancellationRefused")
                                    : List.of("TicketAccepted", "TicketCancelled"));
            assertThat(facts.stream().map(Told::revision))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, facts.size()).boxed().toList());
            assertThat(kitchen.ticket(order).status())
                    .isEqualTo(cook == 200 ? TicketStatus.COOKING : TicketStatus.CANCELLED);
        });
    }

    /** The cook's answer. */
    private Answer race(ExecutorService threads, OrderId order) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Answer> cook = threads.submit(() -> {
            start.await();
            return move(order, "/cooking-start", "{}");
        });
        Future<?> customer = threads.submit(() -> {
            start.await();
            kitchen.learn(Kitchen.told(2, new CancellationRequested(order, NOW, "마음이 바뀌었어요")));
            return true;
        });
        customer.get();
        return cook.get();
    }

    private Map<OrderId, List<Told>> told(Map<OrderId, Integer> cooks) {
        ToldFacts facts = new ToldFacts(RunningStore.get());
        int expected =
                cooks.values().stream().mapToInt(cook -> cook == 200 ? 3 : 2).sum();
        List<Told> found = new ArrayList<>();
        await().until(() -> {
            found.clear();
            facts.all(Topics.ORDERS).stream()
                    .filter(each -> cooks.containsKey(new OrderId(each.key())))
                    .forEach(found::add);
            return found.size() >= expected;
        });
        return found.stream().collect(Collectors.groupingBy(each -> new OrderId(each.key())));
    }

    private static Answer move(OrderId order, String move, String body) {
        return RunningStore.owner(1).post("/api/tickets/" + order + move, body);
    }
}
