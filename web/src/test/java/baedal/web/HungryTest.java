package baedal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From opening the page to a full cart. */
class HungryTest {

    private static final String STRANGER = "x=y";
    private static final String CUSTOMER = Site.loggedIn("CUSTOMER");

    @BeforeEach
    void aCityThatCooks() {
        Kitchen.opens();
    }

    @Test
    void a_stranger_looks_around_and_is_asked_for_a_log_in_only_when_he_orders() {
        assertThat(Site.get("/", STRANGER).body())
                .contains("황금치킨 강남본점", "강남역", "30–40분")
                .doesNotContain("??");
        assertThat(Site.get("/stores/golden", STRANGER).body()).contains("후라이드 치킨", "품절");
        for (String path : new String[] {"/checkout", "/orders", "/messages", "/addresses"}) {
            assertThat(Site.get(path, STRANGER).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).contains("/login?next="));
        }
    }

    @Test
    void closed_and_far_stores_say_so() {
        String page = Site.get("/", CUSTOMER, "Accept-Language", "ko").body();

        assertThat(page).contains("준비 중", "배달 지역 밖", "배달비 무료");
        assertThat(Site.get("/", CUSTOMER, "Accept-Language", "en").body())
                .contains("Too far", "30–40 min")
                .doesNotContain("??");
    }

    @Test
    void everyone_else_is_led_to_his_own_screen() {
        assertThat(Site.get("/", Site.loggedIn("RIDER")).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/rider"));
        assertThat(Site.get("/orders", Site.loggedIn("OWNER")).statusCode()).isEqualTo(403);
    }

    @Test
    void a_dish_is_put_in_and_what_is_missing_to_the_minimum_is_said() {
        HttpResponse<String> added = Site.postByScript("/cart", CUSTOMER, "HX-Request", Kitchen.dish("golden", "cola"));

        assertThat(added.body()).contains("10,000원 더 담으면 주문 가능", "2,000원");
        assertThat(added.headers().firstValue("HX-Trigger")).hasValue("cart:added");
        assertThat(added.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("golden~cola*1", "HttpOnly"));
        assertThat(Site.post("/cart", CUSTOMER, Kitchen.dish("golden", "cola"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/stores/golden"));
    }

    @Test
    void another_stores_cart_is_not_replaced_without_asking() {
        String full = CUSTOMER + "; baedal_cart=sushi~roll*1";

        HttpResponse<String> asked = Site.postByScript("/cart", full, "HX-Request", Kitchen.dish("golden", "chicken"));

        assertThat(asked.body()).contains("새로 시작할까요", "name=\"replace\"");
        assertThat(asked.headers().firstValue("HX-Retarget")).hasValue("#sheet-content");
        assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
        Map<String, String> sure = Map.of("storeId", "golden", "dishId", "chicken", "quantity", "1", "replace", "yes");
        assertThat(Site.post("/cart", full, sure).headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("golden~chicken*1"));
    }

    @Test
    void what_is_no_dish_is_refused() {
        assertThat(Site.post("/cart", CUSTOMER, Kitchen.dish("golden", "a b")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void while_address_books_cannot_be_read_one_can_still_look_around() {
        Site.API.answers("GET /api/me/addresses", 503, "{\"code\":\"SERVICE_UNAVAILABLE\",\"detail\":\"x\"}");

        assertThat(Site.get("/", CUSTOMER).body()).contains("황금치킨 강남본점");
        assertThat(Site.get("/addresses", CUSTOMER).statusCode()).isEqualTo(503);
    }

    @Test
    void an_address_without_a_place_is_refused_in_words_and_what_was_written_stays() {
        Site.API.answers("POST /api/me/addresses", 400, "{\"code\":\"INVALID_REQUEST\",\"detail\":\"lat\"}");

        HttpResponse<String> refused = Site.post("/addresses", CUSTOMER, Map.of("label", "별장", "address", "서울 어딘가"));

        assertThat(refused.body()).contains("저장하지 못했어요", "별장", "서울 어딘가");
    }

    @Test
    void messages_are_a_chat_oldest_first() {
        Site.API.answers("GET /api/notifications", 200, """
                {"items":[{"id":"2","orderId":"o","channel":"KAKAOTALK","text":"둘째","status":"FAILED","sentAt":"2026-11-24T09:06:00Z"},
                          {"id":"1","orderId":"o","channel":"KAKAOTALK","text":"첫째","status":"SENT","sentAt":"2026-11-24T09:05:00Z"}],"nextCursor":"older"}""");

        String page = Site.get("/messages", CUSTOMER, "Accept-Language", "ko").body();

        assertThat(page.indexOf("첫째")).isLessThan(page.indexOf("둘째"));
        assertThat(page).contains("11월 24일 (화)", "18:05", "전송 실패", "cursor=older");
    }
}
