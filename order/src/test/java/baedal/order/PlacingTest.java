package baedal.order;

import static baedal.order.testing.OrderWorld.CHICKEN;
import static baedal.order.testing.OrderWorld.SOLD_OUT;
import static baedal.order.testing.OrderWorld.body;
import static baedal.order.testing.OrderWorld.paidBody;
import static baedal.order.testing.OrderWorld.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.OptionId;
import baedal.contracts.OrderFact.OrderDrafted;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderId;
import baedal.contracts.StoreId;
import baedal.http.testing.Answer;
import baedal.order.testing.OrderWorld;
import baedal.order.testing.TinyPayment.Mood;
import baedal.order.testing.ToldFacts.Told;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlacingTest {

    private final OrderWorld world = OrderWorld.shared();

    @Test
    void an_order_paid_at_once_is_placed_and_told_whole() {
        Answer answer = world.place("paid", paidBody("sim_ok_1"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/status")).isEqualTo("PLACED");
        assertThat(answer.at("/number")).matches("[0-9A-Z]{4}-[0-9]{4}");
        assertThat(answer.at("/lines/0/amount")).isEqualTo("17000");
        assertThat(answer.at("/itemsTotal")).isEqualTo("17000");
        assertThat(answer.at("/deliveryFee")).isEqualTo("2000");
        assertThat(answer.at("/total")).isEqualTo("19000");
        assertThat(answer.at("/payment/state")).isEqualTo("APPROVED");
        assertThat(answer.json().path("actions").toString()).isEqualTo("[\"cancel\"]");
        assertThat(answer.json().path("timeline").findValuesAsString("status")).containsExactly("PLACED");
        assertThat(answer.json().has("revision")).isFalse();

        String id = answer.at("/id");
        await().untilAsserted(() -> assertThat(world.told.typesAbout(id)).containsExactly("OrderPlaced"));
        Told told = world.told.about(id).getFirst();
        assertThat(told.source()).isEqualTo("order");
        assertThat(told.revision()).isOne();
        assertThat(((OrderPlaced) told.fact()).order())
                .satisfies(order -> assertThat(order.customer().phone()).isEqualTo("010-1234-5678"));
    }

    @Test
    void an_order_to_be_paid_later_is_a_draft_and_no_deal() {
        Answer answer = world.place("draft", body());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(answer.at("/payment/state")).isEqualTo("NONE");
        assertThat(answer.json().path("actions").toString()).isEqualTo("[\"pay\",\"cancel\"]");
        String id = answer.at("/id");
        await().untilAsserted(() -> assertThat(world.told.typesAbout(id)).containsExactly("OrderDrafted"));
        assertThat(((OrderDrafted) world.told.about(id).getFirst().fact()).order())
                .isNotNull();
    }

    @Test
    void a_declined_card_ends_the_order() {
        world.payment.be(Mood.DECLINE);

        Answer answer = world.place("declined", paidBody("sim_decline_1"));

        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.code()).isEqualTo("PAYMENT_DECLINED");
        OrderId id = OrderId.of(answer.at("/orderId"));
        assertThat(world.known(id).at("/status")).isEqualTo("PAYMENT_DECLINED");
        assertThat(world.place("declined", paidBody("sim_decline_1")).at("/orderId"))
                .isEqualTo(id.toString());
        await().untilAsserted(
                        () -> assertThat(world.told.typesAbout(id.toString())).containsExactly("OrderDeclined"));
    }

    static List<Arguments> refused() {
        Map<String, Object> line = Map.of("menuItemId", CHICKEN, "quantity", 2);
        Map<String, Object> there = Map.of("address", "서울", "lat", 37.4985, "lng", 127.0280);
        return List.of(
                Arguments.of("storeId", StoreId.next(), 404, "STORE_NOT_FOUND"),
                Arguments.of("storeId", "nowhere", 400, "INVALID_REQUEST"),
                Arguments.of("lines", List.of(with(line, "menuItemId", StoreId.next())), 404, "ITEM_NOT_FOUND"),
                Arguments.of(
                        "lines", List.of(with(line, "optionIds", List.of(OptionId.next()))), 404, "ITEM_NOT_FOUND"),
                Arguments.of("lines", List.of(with(line, "menuItemId", SOLD_OUT)), 409, "ITEM_SOLD_OUT"),
                Arguments.of("lines", List.of(with(line, "quantity", 1)), 422, "BELOW_MINIMUM_ORDER"),
                Arguments.of("lines", List.of(with(line, "quantity", 0)), 400, "INVALID_REQUEST"),
                Arguments.of("lines", List.of(with(line, "quantity", 100)), 400, "INVALID_REQUEST"),
                Arguments.of("lines", List.of(with(line, "quantity", 1.5)), 400, "INVALID_REQUEST"),
                Arguments.of("lines", List.of(with(line, "price", 1)), 400, "INVALID_REQUEST"),
                Arguments.of("lines", List.of(), 400, "INVALID_REQUEST"),
                Arguments.of("lines", java.util.Collections.nCopies(51, line), 400, "INVALID_REQUEST"),
                Arguments.of("total", 1, 400, "INVALID_REQUEST"),
                Arguments.of("customerId", StoreId.next(), 400, "INVALID_REQUEST"),
                Arguments.of("deliverTo", with(there, "lat", 38.5), 422, "OUT_OF_RANGE"),
                Arguments.of("deliverTo", with(there, "lat", 91), 400, "INVALID_REQUEST"),
                Arguments.of("deliverTo", with(there, "lng", -181), 400, "INVALID_REQUEST"),
                Arguments.of("deliverTo", with(there, "address", " "), 400, "INVALID_REQUEST"),
                Arguments.of("deliverTo", Map.of("address", "서울"), 400, "INVALID_REQUEST"),
                Arguments.of("payment", Map.of("paymentKey", ""), 400, "INVALID_REQUEST"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_be_ordered_is_refused(String field, Object value, int status, String code) {
        Answer answer = world.place("refused-" + field + value.hashCode(), with(paidBody("sim_ok_1"), field, value));

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void an_order_needs_a_key_and_a_customer() {
        assertThat(world.asCustomer().post("/api/orders", body()).code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(world.service().client().post("/api/orders", body()).status())
                .isEqualTo(401);
        assertThat(world.asOperator().post("/api/orders", body()).status()).isEqualTo(403);
    }
}
