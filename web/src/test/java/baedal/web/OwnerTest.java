package baedal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnerTest {

    private static final String OWNER = Site.loggedIn("OWNER");
    private static final String STORE = "01900000-0000-7000-8000-500000000001";
    private static final String ORDER = "01900000-0000-7000-8000-000000000051";
    private static final String DISH = "01900000-0000-7000-8000-600000000001";
    private static final String TICKETS = "/api/tickets/" + ORDER;
    private static final String DISHES = "/api/stores/" + STORE + "/menu-items/" + DISH;

    @BeforeEach
    void anOwnerOfOneStore() {
        Site.API.answers("GET /api/me", 200, "{\"storeIds\":[\"" + STORE + "\"]}");
        Site.API.answers("GET /api/stores/" + STORE, 200, store("\"state\":\"OPEN\",\"until\":null", true));
        Site.API.answers(
                "GET /api/tickets", 200, "{\"items\":[" + ticket("RECEIVED", "null") + "],\"nextCursor\":null}");
        Site.API.answers("GET /api/stores/" + STORE + "/sales", 200, """
                {"date":"2026-11-24","orders":2,"total":48000,"rejected":1,"cancelled":0,"items":[{"name":"후라이드 치킨","quantity":3}]}""");
    }

    @Test
    void the_board_shows_what_to_cook_with_options_and_wishes_and_one_tap_for_each_cooking_time() {
        String page = Site.get("/owner", OWNER, "Accept-Language", "ko").body();

        assertThat(page)
                .contains("B3F9-0412", "후라이드 치킨", "치즈볼 5개", "문 앞에 놔주세요", "25,000원", "황금치킨")
                .contains("10분", "15분", "20분", "30분", "조리 대기", "오늘 끝난 주문")
                .contains("data-unanswered=\"" + ORDER + "\"")
                .doesNotContain("??");
        assertThat(Site.get("/owner", OWNER, "Accept-Language", "en").body())
                .contains("To cook", "10 min", "Done today")
                .doesNotContain("??");
    }

    @Test
    void each_screen_speaks_both_languages() {
        for (String path : new String[] {"/owner/menu?dish=" + DISH, "/owner/menu?dish=new", "/owner/sales"}) {
            assertThat(Site.get(path, OWNER, "Accept-Language", "ko").body())
                    .contains("후라이드 치킨", "소리 켜기")
                    .doesNotContain("??");
            assertThat(Site.get(path, OWNER, "Accept-Language", "en").body())
                    .contains("Turn sound on")
                    .doesNotContain("??");
        }
    }

    @Test
    void what_ended_hangs_in_the_last_column_and_says_why() {
        String ending = "{\"by\":\"CUSTOMER\",\"reason\":\"마음이 바뀌었어요\",\"message\":null}";
        Site.API.answers(
                "GET /api/tickets", 200, "{\"items\":[" + ticket("CANCELLED", ending) + "],\"nextCursor\":null}");

        String board = Site.get("/owner/board", OWNER, "Accept-Language", "ko").body();

        assertThat(board)
                .contains("고객 취소 · 마음이 바뀌었어요", "data-gone=\"B3F9-0412 주문을 고객이 취소했어요")
                .doesNotContain("data-unanswered", "<button");
    }

    @Test
    void a_tablet_that_is_switched_on_while_nobody_answers_waits_with_an_empty_board() {
        Site.API.answers("GET /api/tickets", 503, "{\"code\":\"SERVICE_UNAVAILABLE\",\"detail\":\"\"}");

        HttpResponse<String> page = Site.get("/owner", OWNER, "Accept-Language", "ko");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-away", "hx-get=\"/owner/board\"");
    }

    @Test
    void out_of_an_ingredient_is_one_tap_that_marks_the_dish_as_well() {
        Site.API.answers("POST " + TICKETS + "/rejection", 200, ticket("REJECTED", "null"));
        Site.API.answers("PUT " + DISHES + "/sold-out", 200, dish(true));
        long before = Site.API.count("PUT " + DISHES + "/sold-out");

        assertThat(tap("rejection", Map.of("reason", "RUSH_HOUR", "soldOut", DISH, "store", STORE))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Site.API.count("PUT " + DISHES + "/sold-out")).isEqualTo(before);
        assertThat(tap("rejection", Map.of("reason", "SOLD_OUT", "soldOut", DISH, "store", STORE))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Site.API.count("PUT " + DISHES + "/sold-out")).isEqualTo(before + 1);
    }

    @Test
    void an_ingredient_that_could_not_be_marked_is_tried_again_by_the_script() {
        Site.API.answers("POST " + TICKETS + "/rejection", 200, ticket("REJECTED", "null"));
        Site.API.answers("PUT " + DISHES + "/sold-out", 503, "{\"code\":\"SERVICE_UNAVAILABLE\",\"detail\":\"\"}");

        assertThat(tap("rejection", Map.of("reason", "SOLD_OUT", "soldOut", DISH, "store", STORE))
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void a_tap_that_comes_too_late_is_answered_with_the_reason() {
        Site.API.answers(
                "POST " + TICKETS + "/cooking-start",
                409,
                "{\"code\":\"INVALID_STATE\",\"detail\":\"x\",\"currentStatus\":\"CANCELLED\"}");

        HttpResponse<String> late = tap("cooking-start", Map.of());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("CANCELLED", "취소된 주문이에요");
        assertThat(Site.post("/owner/tickets/" + ORDER + "/cooking-start", OWNER, Map.of("key", "k"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/owner?refused=CANCELLED"));
    }

    @Test
    void a_break_is_seen_with_the_time_at_which_it_ends() {
        Site.API.answers("PUT /api/stores/" + STORE + "/opening", 200, "{}");
        Site.API.answers(
                "GET /api/stores/" + STORE,
                200,
                store("\"state\":\"PAUSED\",\"until\":\"2099-11-24T08:40:00Z\"", false));

        String bar = Site.postByScript(
                        "/owner/stores/" + STORE + "/opening",
                        OWNER,
                        "HX-Request",
                        Map.of("state", "PAUSED", "store", ""))
                .body();

        assertThat(bar).contains("17:40에 다시 열어요", "data-state=\"PAUSED\"");
    }

    @Test
    void a_dish_is_written_with_its_options_and_shown_as_it_is_then() {
        Site.API.answers("PUT " + DISHES, 200, dish(false));

        String both = Site.postByScript(
                        "/owner/menu/" + STORE + "/" + DISH,
                        OWNER,
                        "HX-Request",
                        Map.of("name", "후라이드 치킨", "price", "18,000원", "optionName", "치즈볼 5개", "optionPrice", "5000"))
                .body();

        assertThat(both).contains("저장했어요", "18,000원", "id=\"dish-" + DISH + "\"", "hx-swap-oob");
    }

    private static HttpResponse<String> tap(String move, Map<String, String> fields) {
        return Site.postByScript("/owner/tickets/" + ORDER + "/" + move, OWNER, "X-Tap", fields);
    }

    private static String dish(boolean soldOut) {
        return """
                {"id":"%s","name":"후라이드 치킨","description":"바삭한","price":18000,"soldOut":%s,
                 "options":[{"id":"o1","name":"치즈볼 5개","price":5000}]}""".formatted(DISH, soldOut);
    }

    private static String store(String opening, boolean open) {
        return """
                {"id":"%s","name":"황금치킨","category":"치킨","open":%s,"opening":{%s},"cookingMinutes":25,"menu":[%s]}""".formatted(STORE, open, opening, dish(false));
    }

    private static String ticket(String status, String ended) {
        String now = Instant.now().toString();
        return """
                {"orderId":"%s","storeId":"%s","storeName":"황금치킨","number":"B3F9-0412","status":"%s","total":25000,
                 "lines":[{"menuItemId":"%s","name":"후라이드 치킨","quantity":1,"options":[{"name":"치즈볼 5개","price":5000}]}],
                 "request":"문 앞에 놔주세요","receivedAt":"%s","answerBy":"%s","readyBy":null,"changedAt":"%s","ended":%s,
                 "pickUp":{"rider":null,"at":null}}""".formatted(ORDER, STORE, status, DISH, now, now, now, ended);
    }
}
