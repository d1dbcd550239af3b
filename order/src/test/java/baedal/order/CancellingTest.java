package baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.AccountId;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.CancellationRefused;
import baedal.contracts.OrderFact.CookingStarted;
import baedal.contracts.OrderFact.OrderDelivered;
import baedal.contracts.OrderFact.RejectReason;
import baedal.contracts.OrderFact.TicketCancelled;
import baedal.contracts.OrderFact.TicketRejected;
import baedal.contracts.OrderId;
import baedal.http.testing.Answer;
import baedal.order.testing.OrderWorld;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CancellingTest {

    private final OrderWorld world = OrderWorld.shared();

    @Test
    void an_unpaid_order_is_cancelled_at_once() {
        OrderId order = world.unpaid();

        Answer answer = world.cancel(order);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("CANCELLED");
        assertThat(world.cancel(order).text()).isEqualTo(answer.text());
        await().untilAsserted(() ->
                assertThat(world.told.typesAbout(order.toString())).containsExactly("OrderDrafted", "OrderCancelled"));
    }

    @Test
    void a_placed_order_asks_the_store_and_follows_it() {
        OrderId order = world.placed();

        Answer answer = world.cancel(order);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("/status")).isEqualTo("CANCELLING");
        assertThat(answer.json().path("actions").isEmpty()).isTrue();
        assertThat(world.cancel(order).text()).isEqualTo(answer.text());
        assertThat(world.known(order).at("/status")).isEqualTo("PLACED");
        assertThat(world.known(order).at("/cancelling")).isEqualTo("true");

        world.learn("store", new TicketCancelled(order, Instant.now(), By.CUSTOMER, "변심"));
        assertThat(world.cancel(order).status()).isEqualTo(200);
        assertThat(world.cancel(order).at("/payment/state")).isEqualTo("REFUNDING");
        await().untilAsserted(() -> assertThat(world.told.typesAbout(order.toString()))
                .containsExactly("OrderPlaced", "CancellationRequested", "OrderCancelled"));
    }

    @Test
    void a_cancel_that_loses_against_the_cook_leaves_the_order_as_it_goes_on() {
        OrderId order = world.placed();
        world.cancel(order);

        world.learn("store", new CookingStarted(order, Instant.now()));
        assertThat(world.known(order).at("/cancelling")).isEqualTo("true");
        world.learn("delivery", new OrderDelivered(order, Instant.now()));
        world.learn("store", new CancellationRefused(order, Instant.now(), "COOKING_STARTED"));

        assertThat(world.known(order).at("/status")).isEqualTo("DELIVERED");
        assertThat(world.known(order).at("/cancelling")).isEqualTo("false");
    }

    @Test
    void once_cooking_is_known_a_cancel_is_refused_at_once() {
        OrderId order = world.placed();
        world.learn("store", new CookingStarted(order, Instant.now()));

        Answer answer = world.cancel(order);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("COOKING_STARTED");
        assertThat(answer.at("/currentStatus")).isEqualTo("COOKING");
        assertThat(world.known(order).at("/cancelling")).isEqualTo("false");
    }

    @Test
    void a_rejected_order_cannot_be_cancelled() {
        OrderId order = world.placed();
        world.learn("store", new TicketRejected(order, Instant.now(), RejectReason.SOLD_OUT, "닭이 없어요"));

        assertThat(world.cancel(order).code()).isEqualTo("NOT_CANCELLABLE");
        assertThat(world.cancel(order).at("/currentStatus")).isEqualTo("REJECTED");
        await().untilAsserted(() ->
                assertThat(world.told.typesAbout(order.toString())).containsExactly("OrderPlaced", "OrderRejected"));
    }

    @Test
    void nobody_cancels_others_orders_nor_without_a_reason() {
        OrderId order = world.placed();
        String path = "/api/orders/" + order + "/cancellation";

        assertThat(world.asCustomer(AccountId.next())
                        .post(path, Map.of("reason", "심술"))
                        .code())
                .isEqualTo("ORDER_NOT_FOUND");
        assertThat(world.asCustomer().post(path, Map.of("reason", " ")).code()).isEqualTo("INVALID_REQUEST");
        assertThat(world.asCustomer()
                        .post("/api/orders/nothing/cancellation", Map.of("reason", "변심"))
                        .code())
                .isEqualTo("ORDER_NOT_FOUND");
    }

    @Test
    void a_receipt_completes_a_delivered_order_once() {
        OrderId order = world.placed();
        Answer early = world.receive(order);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("NOT_DELIVERED");
        assertThat(early.at("/currentStatus")).isEqualTo("PLACED");

        world.learn("store", new CookingStarted(order, Instant.now()));
        world.learn("delivery", new OrderDelivered(order, Instant.now()));
        Answer answer = world.receive(order);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("COMPLETED");
        assertThat(world.receive(order).text()).isEqualTo(answer.text());
        assertThat(world.asCustomer(AccountId.next())
                        .post("/api/orders/" + order + "/receipt", Map.of())
                        .status())
                .isEqualTo(404);
        await().untilAsserted(() ->
                assertThat(world.told.typesAbout(order.toString())).containsExactly("OrderPlaced", "OrderCompleted"));
    }
}
