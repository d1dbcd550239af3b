package baedal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperatorTest {

    private static final String ID = "01900000-0000-7000-8000-000000000042";
    private static final String OPERATOR = Site.loggedIn("OPERATOR");
    private static final String ORDER = """
            {"id":"%s","number":"B3F9-0412","status":"COOKING","storeName":"역삼 분식","total":20000,
             "payment":{"state":"APPROVED","refundedAmount":0},"deliverTo":{"address":"서울 강남구 테헤란로 123"},
             "rider":null,"lines":[],"timeline":[{"status":"PLACED","at":"2026-11-24T05:00:00Z","cause":null}],
             "actions":["cancel"]}""".formatted(ID);

    @BeforeEach
    void aQuietPlatform() {
        summary("[]", "\"CLOSED\"", "[]");
        Site.API.answers("GET /api/operations/stuck", 200, "{\"items\":[],\"missing\":[]}");
        Site.API.answers("GET /api/operations/dead-letters", 200, "{\"items\":[],\"missing\":[]}");
    }

    @Test
    void the_room_opens_whatever_the_platform_does() {
        Site.API.answers("GET /api/operations/summary", 503, "{\"code\":\"SERVICE_UNAVAILABLE\",\"detail\":\"쉬어요\"}");

        assertThat(Site.get("/operator", OPERATOR).statusCode()).isEqualTo(200);
        HttpResponse<String> pulse = part("/operator/pulse");
        assertThat(pulse.statusCode()).isEqualTo(503);
        assertThat(pulse.body()).contains("쉬어요", "data-again");
    }

    @Test
    void it_shows_states_minutes_steps_services_and_breakers_in_both_languages() {
        String korean = part("/operator/pulse").body();

        assertThat(korean)
                .contains("모든 서비스가 정상이에요", "지난 1시간 주문 7건", "129 ms", "3분 20초", "가장 오래된 것")
                .contains("data-status=\"PLACED\"", "닫힘 · 정상")
                .doesNotContain("??", " style=");
        assertThat(Site.get("/operator/pulse", OPERATOR, "HX-Request", "true", "Accept-Language", "en")
                        .body())
                .contains("All services are well", "Placed → Accepted", "3 min 20 s")
                .doesNotContain("??");
    }

    @Test
    void who_does_not_answer_is_named_and_an_open_breaker_shows_its_hour() {
        summary(
                "[\"store\"]",
                "\"OPEN\"",
                "[{\"from\":\"CLOSED\",\"to\":\"OPEN\",\"at\":\"%s\"}]"
                        .formatted(Instant.now().minusSeconds(600)));

        assertThat(part("/operator/pulse").body())
                .contains("상점 서비스가 답하지 않아요", "답 없음", "결제 차단기가 열렸어요", "닫힘 · 정상 → 열림 · 차단 중")
                .contains("breaker-CLOSED", "breaker-OPEN")
                .doesNotContain("모든 서비스가 정상이에요");
    }

    @Test
    void what_is_stuck_says_where_for_how_long_and_why() {
        Site.API.answers("GET /api/operations/stuck", 200, """
                {"items":[{"service":"order","orderId":"%s","number":"B3F9-0412","state":"COOKING",
                 "since":"%s","threshold":"PT1H","reason":"nobody delivers it"}],"missing":["delivery"]}""".formatted(
                        ID, Instant.now().minus(2, ChronoUnit.HOURS)));

        assertThat(part("/operator/care").body())
                .contains("B3F9-0412", "2시간", "기준 1시간", "아무도 배달하지 않아요", "/operator/orders/" + ID)
                .contains("배달 서비스가 답하지 않아서 그 부분은 빠져 있어요");
    }

    @Test
    void a_dead_letter_is_tried_again_and_what_came_of_it_is_said() {
        Site.API.answers("GET /api/operations/dead-letters", 200, """
                {"items":[{"id":"store:7","service":"store","key":"%s","number":"B3F9-0412","type":"OrderPlaced",
                 "source":"order","revision":1,"group":"store","error":"no such store","parkedAt":"2026-11-24T05:00:00Z",
                 "waiting":2}],"missing":[]}""".formatted(ID));
        Site.API.answers("POST /api/operations/dead-letters/store:7/replay", 200, "{\"applied\":3,\"error\":null}");

        assertThat(part("/operator/care").body()).contains("no such store", "주문 접수", "다시 처리");
        HttpResponse<String> replayed =
                Site.postByScript("/operator/dead-letters/store:7/replay", OPERATOR, "HX-Request", Map.of());

        assertThat(replayed.statusCode()).isEqualTo(200);
        assertThat(replayed.body()).contains("사실 3건을 다시 처리했어요");
    }

    @Test
    void orders_are_listed_by_state_and_found_by_number_or_id() {
        Site.API.answers("GET /api/operations/orders", 200, "{\"items\":[" + ORDER + "],\"nextCursor\":\"abc\"}");

        assertThat(Site.get("/operator/orders?status=COOKING", OPERATOR).body())
                .contains("B3F9-0412", "역삼 분식", "cursor=abc", "aria-current=\"true\">조리 중");
        for (String asked : new String[] {"B3F9-0412", "b3f90412", ID}) {
            assertThat(Site.get("/operator/search?q=" + asked, OPERATOR)
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/operator/orders/" + ID);
        }
        Site.API.answers("GET /api/operations/orders", 200, "{\"items\":[],\"nextCursor\":null}");
        assertThat(Site.get("/operator/search?q=ZZZZ", OPERATOR).body()).contains("그런 주문이 없어요", "ZZZZ");
    }

    @Test
    void the_log_tells_who_did_what_to_which_order_and_why() {
        Site.API.answers("GET /api/operations/audit", 200, """
                {"items":[{"id":"1","at":"2026-11-24T05:00:00Z","operatorName":"강하은","action":"REFUND","orderId":"%s",
                 "number":"B3F9-0412","subject":null,"reason":"음식이 식었어요"}],"nextCursor":null,"missing":["order"]}""".formatted(ID));

        assertThat(Site.get("/operator/audit", OPERATOR).body())
                .contains("강하은", "환불", "B3F9-0412", "음식이 식었어요", "주문 서비스가 답하지 않아서");
    }

    @Test
    void the_city_has_stores_riders_and_where_people_ordered_and_lives_on_without_riders() {
        Site.API.answers("GET /api/operations/city", 200, """
                {"orders":[{"orderId":"%s","number":"B3F9-0412","status":"PICKED_UP","storeId":"s1",
                 "customer":{"lat":37.5,"lng":127.03},"rider":"r1"}],
                 "stores":[{"storeId":"s1","name":"역삼 분식","position":{"lat":37.49,"lng":127.02},"open":1}]}""".formatted(ID));
        Site.API.answers("GET /api/operations/riders", 200, """
                {"items":[{"id":"r1","name":"서시우","lat":37.495,"lng":127.025,"orderIds":["%s"]}],"nextCursor":null}""".formatted(ID));

        assertThat(Site.get("/operator/city/now", OPERATOR).body())
                .contains("\"kind\":\"store\"", "\"kind\":\"rider\"", "\"kind\":\"home\"", "\"riding\":1", "서시우")
                .contains("\"from\":\"r1\"", "\"missing\":null");
        Site.API.answers("GET /api/operations/riders", 503, "{}");
        assertThat(Site.get("/operator/city/now", OPERATOR).body()).contains("역삼 분식", "\"missing\":\"배달\"");
    }

    private static HttpResponse<String> part(String path) {
        return Site.get(path, OPERATOR, "HX-Request", "true", "Accept-Language", "ko");
    }

    private static void summary(String missing, String breaker, String transitions) {
        Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        Site.API.answers("GET /api/operations/summary", 200, """
                {"orders":{"PLACED":3,"COMPLETED":1200},
                 "perMinute":[{"minute":"%s","changes":{"PLACED":7,"COMPLETED":2,"REJECTED":1}}],
                 "latencies":[{"from":"PLACED","to":"ACCEPTED","count":5,"p50Millis":129,"p95Millis":200000,"p99Millis":9}],
                 "breakers":[{"name":"payment","state":%s,"failureRate":-1.0,"slowRate":12.5,"calls":8,"since":"%s","transitions":%s}],
                 "outbox":[{"service":"order","backlog":12,"oldestAt":"%s"}],
                 "consumers":[{"service":"store","group":"store","lag":4},{"service":"order","group":"order","lag":null}],
                 "deadLetters":0,"missing":%s}""".formatted(
                        minute, breaker, minute, transitions, Instant.now().minusSeconds(3), missing));
    }
}
