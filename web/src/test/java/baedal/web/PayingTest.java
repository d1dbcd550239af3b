package baedal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One button, and every way in which it may turn out. */
class PayingTest {

    private static final String CUSTOMER = Site.loggedIn("CUSTOMER");
    private static final String CART = "golden~chicken*1";
    private static final String WITH_CART = CUSTOMER + "; baedal_cart=" + CART;
    private static final String ORDER = "POST /api/orders";
    private static final String DUE =
            "{\"id\":\"o1\",\"number\":\"B3F9-0412\",\"status\":\"%s\",\"storeName\":\"황금치킨\",\"total\":20000}";

    @BeforeEach
    void aFullCart() {
        Kitchen.opens();
        Site.API.answers("GET /api/orders/o1", 200, DUE.formatted("AWAITING_PAYMENT"));
    }

    @Test
    void everything_is_said_before_anything_is_paid() {
        String page = Site.get("/checkout", WITH_CART, "Accept-Language", "ko").body();

        assertThat(page)
                .contains("20,000원 결제하기", "배달비", "101동 202호", "다른 카드로 결제", "30–40분")
                .doesNotContain("??");
        assertThat(Site.get("/checkout", CUSTOMER).body()).contains("장바구니가 비었어요");
        assertThat(Site.get("/checkout", CUSTOMER + "; baedal_cart=golden~cola*1")
                        .body())
                .contains("10,000원 더 담으면 주문 가능", "disabled");
    }

    @Test
    void one_tap_orders_and_pays_and_leads_to_the_order() {
        Site.API.answers(ORDER, 201, DUE.formatted("PLACED"));

        HttpResponse<String> paid = tap("saved", Map.of());

        assertThat(location(paid)).endsWith("/orders/o1?said=PLACED");
        assertThat(paid.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("baedal_cart=;"));
    }

    @Test
    void the_same_button_twice_is_one_request_for_the_api_to_recognise() {
        Site.API.answers(ORDER, 201, DUE.formatted("PLACED"));

        tap("saved", Map.of("key", "k1"));
        tap("saved", Map.of("key", "k1"));

        assertThat(Site.API.keys.get(ORDER)).endsWith("k1");
        assertThat(Site.API.bodies.get(ORDER)).contains("\"paymentKey\":\"sim_ok_k1\"", "\"menuItemId\":\"chicken\"");
    }

    @ParameterizedTest
    @CsvSource({
        "402,PAYMENT_DECLINED,카드사에서 결제를 거절했어요",
        "409,STORE_CLOSED,방금 가게가 준비 중으로 바뀌었어요",
        "409,ITEM_SOLD_OUT,방금 품절된 메뉴가 있어요",
        "422,OUT_OF_RANGE,배달하지 않는 가게예요",
        "422,BELOW_MINIMUM_ORDER,최소주문 금액보다 적어요",
        "404,ITEM_NOT_FOUND,방금 메뉴에서 빠진 것이 있어요"
    })
    void a_refusal_is_explained_where_it_happened_and_the_cart_stays(int status, String code, String words) {
        Site.API.answers(ORDER, status, "{\"code\":\"%s\",\"detail\":\"x\"}".formatted(code));

        HttpResponse<String> refused = tap("saved", Map.of("key", "k2", "request", "문 앞에"));

        assertThat(refused.body()).contains(words, "문 앞에", CART).doesNotContain("value=\"k2\"");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"503,SERVICE_UNAVAILABLE", "409,IN_PROGRESS"})
    void while_nobody_knows_what_came_of_it_another_tap_is_the_same_order(int status, String code) {
        Site.API.answers(ORDER, status, "{\"code\":\"%s\",\"detail\":\"x\"}".formatted(code));

        assertThat(tap("saved", Map.of("key", "k3")).body()).contains("한 번만 결제돼요", "value=\"k3\"");
    }

    @Test
    void a_price_that_has_changed_is_shown_before_it_is_paid() {
        long before = Site.API.count(ORDER);
        Kitchen.menu(19_000);

        assertThat(tap("saved", Map.of()).body()).contains("금액이 바뀌었어요", "21,000원 결제하기");
        assertThat(Site.API.count(ORDER)).isEqualTo(before);
    }

    @Test
    void orders_are_taken_while_menus_cannot_be_read() {
        Site.API.answers("GET /api/stores/golden", 503, "{\"code\":\"SERVICE_UNAVAILABLE\",\"detail\":\"x\"}");
        Site.API.answers(ORDER, 201, DUE.formatted("PLACED"));

        assertThat(location(tap("saved", Map.of()))).endsWith("/orders/o1?said=PLACED");
    }

    @Test
    void led_to_pay_a_little_later_the_order_waits() {
        Site.API.answers(ORDER, 202, DUE.formatted("AWAITING_PAYMENT"));

        assertThat(location(tap("saved", Map.of()))).endsWith("/orders/o1");
    }

    @Test
    void another_card_is_chosen_on_the_payment_networks_page() {
        Site.API.answers(ORDER, 201, DUE.formatted("AWAITING_PAYMENT"));

        assertThat(location(tap("other", Map.of())))
                .startsWith("http://localhost:18090/pay?")
                .contains("orderId=o1", "amount=20000", "successUrl=", "%2Fcheckout%2Fsuccess", "failUrl=", "lang=ko");
        assertThat(Site.API.bodies.get(ORDER)).doesNotContain("paymentKey");
    }

    @Test
    void back_from_it_the_payment_is_confirmed_unless_the_amount_is_another() {
        Site.API.answers("POST /api/orders/o1/payment", 200, DUE.formatted("PLACED"));
        long before = Site.API.count("POST /api/orders/o1/payment");

        assertThat(location(back("success?paymentKey=sim_ok_1&orderId=o1&amount=100")))
                .endsWith("/orders/o1?said=AMOUNT");
        assertThat(Site.API.count("POST /api/orders/o1/payment")).isEqualTo(before);
        assertThat(location(back("success?paymentKey=sim_ok_1&orderId=o1&amount=20000")))
                .endsWith("/orders/o1?said=PLACED");
        assertThat(location(back("fail?code=PAY_PROCESS_CANCELED&message=x&orderId=o1")))
                .endsWith("said=TURNED_BACK");
        Site.API.answers("POST /api/orders/o1/payment", 402, "{\"code\":\"PAYMENT_DECLINED\",\"detail\":\"x\"}");
        assertThat(location(back("success?paymentKey=sim_decline_1&orderId=o1&amount=20000")))
                .endsWith("/orders/o1");
    }

    private static HttpResponse<String> back(String how) {
        return Site.get("/checkout/" + how, CUSTOMER);
    }

    private static HttpResponse<String> tap(String card, Map<String, String> more) {
        Map<String, String> form =
                new LinkedHashMap<>(Map.of("key", "k", "cart", CART, "total", "20000", "placeId", "h", "card", card));
        form.putAll(more);
        return Site.post("/checkout", WITH_CART, form);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
    }
}
