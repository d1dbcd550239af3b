package baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.OrderFact.CookingStarted;
import baedal.contracts.OrderFact.OrderDelivered;
import baedal.contracts.OrderFact.PaymentApproved;
import baedal.contracts.OrderId;
import baedal.contracts.Won;
import baedal.order.testing.OrderWorld;
import baedal.order.testing.ToldFacts.Told;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

class RacesTest {

    private final OrderWorld world = OrderWorld.shared();

    @RepeatedTest(20)
    void a_payment_against_a_cancellation_ends_in_one_story_without_gaps() throws Exception {
        OrderId order = world.unpaid();

        atOnce(
                () -> world.pay(order, UUID.randomUUID().toString(), "sim_ok_1"),
                () -> world.cancel(order),
                () -> world.learn("payment", new PaymentApproved(order, Instant.now(), Won.of(19_000), "카드")));

        String status = world.known(order).at("/status");
        await().untilAsserted(() -> assertThat(world.told.typesAbout(order.toString()))
                .isIn(
                        List.of("OrderDrafted", "OrderCancelled"),
                        List.of("OrderDrafted", "OrderPlaced", "CancellationRequested"),
                        List.of("OrderDrafted", "OrderDrafted", "OrderCancelled")));
        assertThat(world.told.typesAbout(order.toString()).contains("OrderPlaced"))
                .isEqualTo(status.equals("PLACED"));
        assertThat(world.told.about(order.toString()).stream().map(Told::revision))
                .containsExactlyElementsOf(IntStream.rangeClosed(
                                1, world.told.about(order.toString()).size())
                        .boxed()
                        .toList());
    }

    @RepeatedTest(20)
    void two_receipts_and_a_cancellation_at_once_complete_an_order_once() throws Exception {
        OrderId order = world.placed();
        world.learn("store", new CookingStarted(order, Instant.now()));
        world.learn("delivery", new OrderDelivered(order, Instant.now()));

        atOnce(() -> world.receive(order), () -> world.receive(order), () -> world.cancel(order));

        assertThat(world.known(order).at("/status")).isEqualTo("COMPLETED");
        await().untilAsserted(() ->
                assertThat(world.told.typesAbout(order.toString())).containsExactly("OrderPlaced", "OrderCompleted"));
    }

    private static void atOnce(Runnable... calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> done : Stream.of(calls).map(threads::submit).toList()) {
                done.get();
            }
        }
    }
}
