package baedal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderPageTest {

    private static final String CUSTOMER = Site.loggedIn("CUSTOMER");

    @BeforeEach
    void aCityThatCooks() {
        Kitchen.opens();
    }

    @Test
    void it_says_when_it_comes_what_happens_next_and_what_may_be_done() {
        order(
                "ACCEPTED",
                "APPROVED",
                "{\"status\":\"ACCEPTED\",\"at\":\"2026-11-24T09:01:00Z\",\"cause\":null}",
                "\"cancel\"");

        String page = Site.get("/orders/o2", CUSTOMER, "Accept-Language", "ko").body();

        assertThat(page)
                .contains("주문 수락", "18:25–18:35", "곧 조리를 시작해요", "가게가 수락했어요", "주문 취소", "B3F9-0412", "문 앞에 놔주세요")
                .contains("hx-get=\"/orders/o2/now\"")
                .doesNotContain("??");
        assertThat(Site.get("/orders/o2", CUSTOMER, "Accept-Language", "en").body())
                .contains("Cooking starts soon")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITING_PAYMENT,NONE,'\"pay\",\"cancel\"',지금 20,000원 결제하기",
        "AWAITING_PAYMENT,DEFERRED,'\"pay\",\"cancel\"',잠시 뒤에 다시 결제해 주세요",
        "AWAITING_PAYMENT,UNKNOWN,'\"cancel\"',다시 결제하지 마세요",
        "DELIVERED,APPROVED,'\"confirm-receipt\"',배달 확인",
        "CANCELLING,APPROVED,'',가게에 취소를 묻고 있어요",
        "CANCELLED,REFUNDING,'',20,000원을 돌려드리고 있어요",
        "REJECTED,REFUNDED,'',20,000원을 카드로 돌려드렸어요",
        "PAYMENT_DECLINED,DECLINED,'',돈은 나가지 않았어요",
        "EXPIRED,NONE,'',시간이 지나 주문이 사라졌어요"
    })
    void every_state_is_explained(String status, String payment, String actions, String words) {
        order(status, payment, "", actions);

        assertThat(Site.get("/orders/o2/now", CUSTOMER).body()).contains(words).doesNotContain("??");
    }

    @Test
    void an_unknown_payment_is_not_offered_to_be_paid_again_and_the_page_looks_by_itself() {
        order("AWAITING_PAYMENT", "UNKNOWN", "", "");

        assertThat(Site.get("/orders/o2/now", CUSTOMER).body())
                .contains("hx-trigger=\"every 3s\"")
                .doesNotContain("결제하기");
    }

    @Test
    void why_something_happened_is_told() {
        order("COOKING", "APPROVED", """
                {"status":"COOKING","at":"2026-11-24T09:02:00Z","cause":null},
                {"status":"COOKING","at":"2026-11-24T09:03:00Z","cause":"COOKING_DELAYED"},
                {"status":"CANCELLING","at":"2026-11-24T09:03:00Z","cause":"마음이 바뀌었어요"},
                {"status":"COOKING","at":"2026-11-24T09:04:00Z","cause":"COOKING_STARTED"}""", "");

        assertThat(Site.get("/orders/o2", CUSTOMER).body())
                .contains("주방이 바빠서 조금 더 걸려요", "마음이 바뀌었어요", "취소하지 못했어요", "방금 조리가 시작되어 취소할 수 없어요");
    }

    @Test
    void a_cancellation_that_came_too_late_is_explained_with_the_order_as_it_is() {
        order("COOKING", "APPROVED", "", "");
        Site.API.answers("POST /api/orders/o2/cancellation", 409, "{\"code\":\"COOKING_STARTED\",\"detail\":\"x\"}");
        Map<String, String> form = Map.of("reason", "마음이 바뀌었어요");

        HttpResponse<String> part = Site.postByScript("/orders/o2/cancellation", CUSTOMER, "HX-Request", form);

        assertThat(part.body())
                .contains("방금 조리가 시작되어 취소할 수 없어요", "<div id=\"said\">")
                .doesNotContain("<html");
        assertThat(Site.post("/orders/o2/cancellation", CUSTOMER, form)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/orders/o2?said=COOKING_STARTED"));
    }

    @Test
    void what_somebody_wrote_into_a_link_is_not_said() {
        order("COOKING", "APPROVED", "", "");

        assertThat(Site.get("/orders/o2?said=%3Cb%3EYou+won", CUSTOMER).body()).doesNotContain("You won");
    }

    @Test
    void the_same_again_is_a_full_cart() {
        order("COMPLETED", "APPROVED", "", "");

        HttpResponse<String> again = Site.post("/orders/o2/again", CUSTOMER, Map.of());

        assertThat(again.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/checkout"));
        assertThat(again.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("golden~chicken*2+cheese"));
    }

    @Test
    void history_and_receipt() {
        order("COMPLETED", "APPROVED", "", "");
        Site.API.answers(
                "GET /api/orders",
                200,
                "{\"items\":[" + json("COMPLETED", "APPROVED", "", "") + "],\"nextCursor\":\"c\"}");

        assertThat(Site.get("/orders", CUSTOMER).body()).contains("황금치킨", "다시 주문", "후라이드 치킨 2", "cursor=c");
        assertThat(Site.get("/orders/open", CUSTOMER).body()).doesNotContain("황금치킨");
        assertThat(Site.get("/orders/o2/receipt", CUSTOMER).body()).contains("영수증", "카드 결제", "+ 치즈볼", "46,000원");
    }

    @Test
    void someone_elses_order_does_not_exist() {
        assertThat(Site.get("/orders/none", CUSTOMER).statusCode()).isEqualTo(404);
    }

    private static void order(String status, String payment, String timeline, String actions) {
        Site.API.answers("GET /api/orders/o2", 200, json(status, payment, timeline, actions));
    }

    private static String json(String status, String payment, String timeline, String actions) {
        return """
                {"id":"o2","number":"B3F9-0412","status":"%s","storeId":"golden","storeName":"황금치킨","storePosition":{"lat":37.4987,"lng":127.0293},
                 "lines":[{"menuItemId":"chicken","name":"후라이드 치킨","quantity":2,"unitPrice":18000,"options":[{"name":"치즈볼","price":5000}],"amount":46000}],
                 "itemsTotal":46000,"deliveryFee":2000,"total":20000,"currency":"KRW","payment":{"state":"%s","refundedAmount":0},
                 "deliverTo":{"address":"서울","detail":null,"lat":37.4979,"lng":127.0276},"request":"문 앞에 놔주세요",
                 "placedAt":"2026-11-24T09:00:00Z","readyBy":"2026-11-24T09:20:00Z","rider":null,"revision":1,
                 "timeline":[%s],"actions":[%s]}""".formatted(status, payment, timeline, actions);
    }
}
