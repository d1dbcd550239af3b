package baedal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final String ID = "01900000-0000-7000-8000-000000000043";
    private static final String PAGE = "/operator/orders/" + ID;
    private static final String OPERATOR = Site.loggedIn("OPERATOR");

    @BeforeEach
    void aRejectedOrder() {
        order("REJECTED", "REFUNDED", 20_000, "[]");
        Site.API.answers("GET /api/operations/orders/" + ID + "/story", 200, """
                {"orderId":"%s","missing":["delivery"],"entries":[
                 {"at":"2026-11-24T05:00:00.003Z","service":"order","kind":"CALL","name":"PLACE",
                  "detail":{"answer":201,"status":"PLACED","payment":"APPROVED","answeredAt":"2026-11-24T05:00:00.209+00:00"}},
                 {"at":"2026-11-24T05:00:00.114Z","service":"payment","kind":"PAYMENT_ATTEMPT","name":"REFUNDED",
                  "detail":{"amount":20000,"method":"카드","confirms":1,"attemptId":"attempt-1","decidedAt":"2026-11-24T05:00:00.186+00:00"}},
                 {"at":"2026-11-24T05:00:00.186Z","service":"payment","kind":"FACT","name":"PaymentApproved",
                  "detail":{"id":"fact-1","revision":1,"body":{"amount":20000,"method":"카드"}}},
                 {"at":"2026-11-24T05:00:00.209Z","service":"order","kind":"FACT","name":"OrderPlaced",
                  "detail":{"id":"fact-2","revision":1,"body":{"order":{"customer":{"name":"오하은","phone":"010-1000-0031"}}}}},
                 {"at":"2026-11-24T05:00:00.300Z","service":"payment","kind":"CALL","name":"payment-network look-up",
                  "detail":{"answer":"Captured[networkKey=x]"}},
                 {"at":"2026-11-24T05:00:45.209Z","service":"store","kind":"FACT","name":"TicketRejected",
                  "detail":{"id":"fact-3","revision":1,"body":{"reason":"SOLD_OUT","message":"재료가 떨어졌어요"}}},
                 {"at":"2026-11-24T05:00:45.300Z","service":"payment","kind":"REFUND","name":"REFUNDED","detail":{"amount":20000}},
                 {"at":"2026-11-24T05:00:45.400Z","service":"notification","kind":"MESSAGE","name":"ORDER_REJECTED",
                  "detail":{"to":"CUSTOMER","status":"SENT","tries":1,"text":"[배달] 가게 사정으로 주문을 받지 못했어요.\\n\\n더"}},
                 {"at":"2026-11-24T05:00:45.500Z","service":"order","kind":"SOMETHING_NEW","name":"Newer","detail":{}}
                ]}""".formatted(ID));
    }

    @Test
    void every_service_has_its_lane_and_every_gap_its_length() {
        String page = Site.get(PAGE, OPERATOR, "Accept-Language", "ko").body();

        assertThat(page)
                .contains("사람들", "결제망", "카카오톡", "알림", "배달 서비스가 답하지 않아서")
                .contains("201 · 206 ms", "카드 · 72 ms", "+111 ms", "+44.9초", "op-after-pause")
                .contains("결제 승인", "결과 조회", "Captured", "가게 사정으로 주문을 받지 못했어요.", "Newer")
                .contains("fact-1", "attempt-1", ID)
                .doesNotContain("??", "010-1000-0031", " style=");
        assertThat(Site.get(PAGE, OPERATOR, "Accept-Language", "en").body())
                .contains("Ticket rejected", "KakaoTalk", "44.9 s")
                .doesNotContain("??");
    }

    @Test
    void what_takes_something_back_is_told_apart() {
        String page = Site.get(PAGE, OPERATOR).body();

        for (String lane : new String[] {"store", "network", "kakaotalk"}) {
            assertThat(page).contains("data-lane=\"" + lane + "\" data-tone=\"undo\"");
        }
        assertThat(page).contains("data-lane=\"order\" data-tone=\"plain\"");
    }

    @Test
    void a_story_that_ended_is_not_asked_for_again_and_one_that_goes_on_is() {
        assertThat(Site.get(PAGE, OPERATOR).body()).doesNotContain("data-story-every");

        order("COOKING", "APPROVED", 0, "[\"cancel\"]");
        assertThat(lanes()).contains("data-story-every=\"3\"");
    }

    @Test
    void an_operator_cancels_with_a_reason_and_watches_what_comes_of_it() {
        order("COOKING", "APPROVED", 0, "[\"cancel\"]");
        Site.API.answers("POST /api/operations/orders/" + ID + "/cancellation", 200, "{}");

        assertThat(lanes()).contains("조치하기");
        assertThat(Site.get(PAGE + "/decision", OPERATOR, "HX-Request", "true").body())
                .contains("name=\"reason\"", "주문 취소하고 환불하기", "action=\"" + PAGE + "/cancellation\"")
                .doesNotContain("<html", "전액 환불하기");
        HttpResponse<String> done = Site.post(PAGE + "/cancellation", OPERATOR, Map.of("reason", "주방에 불이 났어요"));
        assertThat(done.headers().firstValue("Location")).hasValue(PAGE + "?done=cancel");
        assertThat(Site.get(PAGE + "?done=cancel", OPERATOR).body()).contains("주문을 취소했어요");
    }

    @Test
    void a_refund_that_comes_too_late_is_explained() {
        order("DELIVERED", "APPROVED", 0, "[\"refund\"]");
        Site.API.answers("POST /api/operations/orders/" + ID + "/refund", 409, "{\"code\":\"NOT_REFUNDABLE\"}");

        assertThat(Site.get(PAGE + "/decision", OPERATOR).body()).contains("<html", "전액 환불하기");
        HttpResponse<String> refused = Site.post(PAGE + "/refund", OPERATOR, Map.of("reason", "식었어요"));
        assertThat(refused.headers().firstValue("Location")).hasValue(PAGE + "?refused=NOT_REFUNDABLE");
        assertThat(Site.get(PAGE + "?refused=NOT_REFUNDABLE", OPERATOR).body()).contains("돌려줄 돈이 없거나");
    }

    @Test
    void nobody_but_operators_reads_stories() {
        assertThat(Site.get(PAGE, Site.loggedIn("CUSTOMER")).statusCode()).isEqualTo(403);
        assertThat(Site.get(PAGE, "").statusCode()).isEqualTo(302);
    }

    private static String lanes() {
        return Site.get(PAGE + "/lanes", OPERATOR, "HX-Request", "true", "Accept-Language", "ko")
                .body();
    }

    private static void order(String status, String payment, long refunded, String actions) {
        Site.API.answers("GET /api/orders/" + ID, 200, """
                {"id":"%s","number":"B3F9-0412","status":"%s","storeName":"역삼 분식","total":20000,
                 "payment":{"state":"%s","refundedAmount":%d},"deliverTo":{"address":"서울 강남구"},"rider":null,
                 "lines":[],"timeline":[{"status":"PLACED","at":"2026-11-24T05:00:00Z"}],"actions":%s}""".formatted(ID, status, payment, refunded, actions));
    }
}
