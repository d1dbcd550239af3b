package baedal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RiderTest {

    private static final String ID = "01900000-0000-7000-8000-000000000042";
    private static final String RIDER = Site.loggedIn("RIDER");
    private static final String JOB = """
            {"orderId":"%s","number":"B3F9-0412","status":"CLAIMED","storeName":"역삼 분식",
             "storePosition":{"lat":37.5,"lng":127.03},"area":"서울 강남구","tripMetres":900,"deliveryFee":3000,
             "deliverTo":{"address":"서울 강남구 테헤란로 123","detail":"101동 202호","lat":37.505,"lng":127.04},
             "request":"문 앞에 놔주세요","customer":{"name":"박고객","phone":"010-1000-0001"},
             "lines":[{"name":"떡볶이","quantity":2}],"endedAt":null}""".formatted(ID);
    private static final String OFFER = """
            {"orderId":"%s","status":"READY","storeName":"역삼 분식","storePosition":{"lat":37.5,"lng":127.03},
             "area":"서울 강남구","areaPosition":{"lat":37.505,"lng":127.045},"distanceMetres":1200,
             "storeDistanceMetres":400,"tripMetres":900,"deliveryFee":3000,"readyBy":null,"readyAt":null}""".formatted(ID);

    @BeforeEach
    void aRiderOnDuty() {
        Site.API.answers("GET /api/riders/me", 200, "{\"onDuty\":true,\"lat\":37.4979,\"lng\":127.0276}");
        Site.API.answers("GET /api/deliveries/mine", 200, "{\"items\":[" + JOB + "],\"nextCursor\":null}");
        Site.API.answers("GET /api/deliveries/nearby", 200, "{\"items\":[" + OFFER + "],\"nextCursor\":null}");
        Site.API.answers(
                "GET /api/riders/me/earnings",
                200,
                "{\"date\":\"2026-11-24\",\"deliveries\":0,\"total\":0,\"items\":[]}");
    }

    @Test
    void one_screen_shows_what_is_near_what_he_has_and_what_he_earned() {
        HttpResponse<String> page = Site.get("/rider", RIDER, "Accept-Language", "ko");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("3,000원", "역삼 분식", "101동 202호", "문 앞에 놔주세요", "tel:010-1000-0001", "B3F9-0412")
                .contains("data-tab=\"jobs\"")
                .doesNotContain("??");
        assertThat(Site.get("/rider", RIDER, "Accept-Language", "en").body())
                .contains("I have the food")
                .doesNotContain("??");
    }

    @Test
    void a_bag_is_not_taken_before_its_order_number_was_ticked() {
        long before = Site.API.count("POST /api/deliveries/" + ID + "/pickup");

        HttpResponse<String> refused = tap("pickup", Map.of("key", "k1"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("NUMBER_NOT_TICKED");
        assertThat(Site.API.count("POST /api/deliveries/" + ID + "/pickup")).isEqualTo(before);
        Site.API.answers("POST /api/deliveries/" + ID + "/pickup", 200, JOB);
        assertThat(tap("pickup", Map.of("key", "k1", "number", "B3F9-0412")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_comes_second_reads_why_with_the_status_that_the_script_needs() {
        Site.API.answers(
                "POST /api/deliveries/" + ID + "/claim", 409, "{\"code\":\"ALREADY_CLAIMED\",\"detail\":\"x\"}");

        HttpResponse<String> lost = tap("claim", Map.of("key", "k2"));

        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body()).contains("ALREADY_CLAIMED", "다른 라이더가 먼저 받았어요");
    }

    @Test
    void without_a_script_a_tap_is_a_form_that_leads_back() {
        Site.API.answers("POST /api/deliveries/" + ID + "/handover", 200, JOB);

        HttpResponse<String> sent = Site.post("/rider/deliveries/" + ID + "/handover", RIDER, Map.of("key", "k3"));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/rider"));
    }

    @Test
    void the_frame_that_a_phone_keeps_holds_nothing_that_is_anybodys() {
        String frame = Site.get("/rider/shell", RIDER).body();

        assertThat(frame).contains("data-shell").doesNotContain("김민준", "_csrf", "X-CSRF", "역삼", ID);
        assertThat(Site.get("/rider/shell", "").statusCode()).isEqualTo(302);
    }

    @Test
    void the_app_tells_a_phone_what_it_is_called() {
        HttpResponse<String> manifest = Site.get("/rider.webmanifest", "");

        assertThat(manifest.headers().firstValue("Content-Type")).hasValue("application/manifest+json");
        assertThat(manifest.body()).contains("\"scope\":\"/rider\"", "standalone", "maskable");
    }

    private static HttpResponse<String> tap(String move, Map<String, String> fields) {
        return Site.postByScript("/rider/deliveries/" + ID + "/" + move, RIDER, "X-Tap", fields);
    }
}
