package baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.CookingStarted;
import baedal.contracts.OrderFact.OrderCancelled;
import baedal.contracts.OrderFact.OrderDelivered;
import baedal.contracts.OrderId;
import baedal.http.testing.Answer;
import baedal.order.testing.OrderWorld;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatingTest {

    private final OrderWorld world = OrderWorld.shared();

    @Test
    void an_operator_cancels_an_order_that_is_stuck_in_the_kitchen_and_why_is_kept() {
        OrderId order = world.placed();
        world.learn("store", new CookingStarted(order, Instant.now()));

        Answer answer = decide(order, "cancellation", "주방에 불이 났어요");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("CANCELLED");
        assertThat(answer.at("/payment/state")).isEqualTo("REFUNDING");
        assertThat(decide(order, "cancellation", "다시").status()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(world.told.typesAbout(order.toString())).containsExactly("OrderPlaced", "OrderCancelled"));
        assertThat(((OrderCancelled)
                                world.told.about(order.toString()).getLast().fact())
                        .by())
                .isEqualTo(By.OPERATOR);

        Answer story = world.asService().get("/internal/story/" + order);
        assertThat(story.json().findValuesAsString("kind")).containsExactly("CALL", "AUDIT");
        assertThat(story.at("/0/name")).isEqualTo("PLACE");
        assertThat(story.at("/0/detail/answer")).isEqualTo("201");
        assertThat(story.at("/1/detail/reason")).isEqualTo("주방에 불이 났어요");
    }

    @Test
    void after_delivery_only_the_money_goes_back() {
        OrderId order = world.placed();
        assertThat(decide(order, "refund", "식었어요").code()).isEqualTo("NOT_DELIVERED");

        world.learn("store", new CookingStarted(order, Instant.now()));
        world.learn("delivery", new OrderDelivered(order, Instant.now()));

        assertThat(decide(order, "cancellation", "늦었어요").code()).isEqualTo("NOT_CANCELLABLE");
        Answer refund = decide(order, "refund", "식었어요");
        assertThat(refund.status()).isEqualTo(202);
        assertThat(refund.at("/status")).isEqualTo("DELIVERED");
        assertThat(world.payment.refunds())
                .anyMatch(asked ->
                        asked.startsWith(order.toString()) && asked.contains("식었어요") && asked.contains("operatorId"));
        assertThat(world.asService().get("/internal/story/" + order).json().findValuesAsString("name"))
                .containsExactly("PLACE", "REFUND");
    }

    @Test
    void a_refund_that_payment_cannot_take_is_not_promised() {
        OrderId order = world.placed();
        world.learn("store", new CookingStarted(order, Instant.now()));
        world.learn("delivery", new OrderDelivered(order, Instant.now()));
        world.payment.goAway();
        try {
            Answer answer = decide(order, "refund", "식었어요");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("PAYMENT_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        } finally {
            world.payment.comeBack();
        }
    }

    @Test
    void what_operators_did_is_listed_newest_first_with_who_and_why() {
        OrderId first = world.placed();
        OrderId second = world.placed();
        decide(first, "cancellation", "주방에 불이 났어요");
        decide(second, "cancellation", "라이더가 없어요");

        Answer newest = world.asService().get("/internal/audits?limit=2");
        assertThat(newest.json().findValuesAsString("reason")).containsExactly("라이더가 없어요", "주방에 불이 났어요");
        assertThat(newest.at("/0/orderId")).isEqualTo(second.toString());
        assertThat(newest.at("/0/action")).isEqualTo("CANCELLATION");
        assertThat(newest.at("/0/operatorName")).isNotBlank();

        Answer older = world.asService()
                .get("/internal/audits?limit=1&at=" + newest.at("/0/at") + "&id=" + newest.at("/0/id"));
        assertThat(older.at("/0/orderId")).isEqualTo(first.toString());
        assertThat(world.asOperator().get("/internal/audits?limit=1").status()).isEqualTo(403);
    }

    @Test
    void only_operators_operate_and_only_services_look_inside() {
        OrderId order = world.placed();
        String path = "/api/operations/orders/" + order + "/cancellation";

        assertThat(world.asCustomer().post(path, Map.of("reason", "변심")).status())
                .isEqualTo(403);
        assertThat(decide(order, "cancellation", "").code()).isEqualTo("INVALID_REQUEST");
        assertThat(decide(OrderId.next(), "cancellation", "없는 주문").code()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(world.asOperator().get("/internal/orders/" + order).status()).isEqualTo(403);
        assertThat(world.asService().get("/internal/orders/" + OrderId.next()).status())
                .isEqualTo(404);
        assertThat(world.known(order).at("/order/store/name")).isEqualTo("강남치킨");
    }

    private Answer decide(OrderId order, String what, String reason) {
        return world.asOperator().post("/api/operations/orders/" + order + "/" + what, Map.of("reason", reason));
    }
}
