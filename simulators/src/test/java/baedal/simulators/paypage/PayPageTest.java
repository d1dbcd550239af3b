package baedal.simulators.paypage;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.simulators.testing.RunningSimulator;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayPageTest {

    private static final String SHOP = "http://localhost:8080/checkout/paid";
    private static RunningSimulator network;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> asked = new LinkedHashMap<>(Map.of(
            "clientKey", "test_ck_baedal",
            "customerKey", UUID.randomUUID().toString(),
            "orderId", UUID.randomUUID().toString(),
            "orderName", "비빔밥 외 1건",
            "amount", "20000",
            "successUrl", SHOP,
            "failUrl", "http://localhost:8080/checkout/failed?from=pay"));

    @BeforeAll
    static void start() {
        network = RunningSimulator.paymentNetwork();
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @Test
    void the_page_shows_what_is_paid_in_the_language_of_who_pays() throws Exception {
        HttpResponse<String> korean = get("ko");
        HttpResponse<String> english = get("en-GB");
        asked.put("lang", "en");

        assertThat(korean.statusCode()).isEqualTo(200);
        assertThat(korean.body()).contains("비빔밥 외 1건", "20,000", "결제하기", "배달카드", "lang=\"ko\"");
        assertThat(english.body()).contains("20,000", "Which card would you like to use?", "lang=\"en\"");
        assertThat(get("ko").body()).contains("Which card would you like to use?");
        assertThat(korean.body()).doesNotContain("<script", "style=", "${");
        assertThat(korean.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .contains("form-action 'self' http://localhost:8080")
                        .doesNotContain("unsafe"));
        assertThat(fetch("/pay.css").statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_shop_sends_is_shown_as_text() throws Exception {
        asked.put("orderName", "<script>alert(1)</script>\"x");

        assertThat(get("ko").body())
                .doesNotContain("<script")
                .contains("&lt;script&gt;")
                .contains("&quot;x");
    }

    @ParameterizedTest
    @CsvSource({"OK,sim_ok_", "DECLINE,sim_decline_", "SLOW,sim_slow_", "LOST,sim_lost_"})
    void a_card_leads_back_to_the_shop_with_a_key_that_ends_as_the_card_does(String card, String key) throws Exception {
        asked.put("card", card);

        URI back = back(post());

        assertThat(back.toString()).startsWith(SHOP + "?paymentKey=" + key);
        assertThat(back.getQuery()).endsWith("&orderId=" + asked.get("orderId") + "&amount=20000");
    }

    @Test
    void who_cancels_comes_back_without_having_paid() throws Exception {
        asked.put("answer", "cancel");

        URI back = back(post());

        assertThat(back.toString())
                .startsWith("http://localhost:8080/checkout/failed?from=pay&code=PAY_PROCESS_CANCELED&message=");
        assertThat(back.getQuery()).contains("결제를 취소했어요", "orderId=" + asked.get("orderId"));
    }

    @Test
    void a_saved_card_pays_without_the_page() throws Exception {
        asked.put("quick", "true");
        assertThat(get("ko").statusCode()).isEqualTo(200);

        asked.put("card", "SLOW");
        asked.put("save", "on");
        back(post());

        assertThat(back(get("ko")).toString()).startsWith(SHOP + "?paymentKey=sim_slow_");
        asked.remove("quick");
        assertThat(get("ko").body()).contains("저장된 카드");
    }

    @Test
    void customers_of_the_demo_world_have_a_saved_card() throws Exception {
        asked.put("customerKey", "01900000-0000-7000-8000-100000000001");
        asked.put("quick", "true");

        assertThat(back(get("ko")).toString()).startsWith(SHOP + "?paymentKey=sim_ok_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x",
                "//evil.example/x",
                "http://localhost:8080@evil.example/",
                "http://localhost.evil.example/",
                "javascript:alert(1)",
                "http:\\\\evil.example",
                "http://localhost:8080/#part",
                "/checkout"
            })
    void nobody_is_sent_to_a_shop_that_is_not_known(String url) throws Exception {
        asked.put("quick", "true");
        asked.put("customerKey", "01900000-0000-7000-8000-100000000001");
        asked.put("successUrl", url);
        assertThat(get("ko").statusCode()).isEqualTo(400);
        assertThat(get("ko").headers().firstValue("Location")).isEmpty();

        asked.put("successUrl", SHOP);
        asked.put("failUrl", url);
        asked.put("answer", "cancel");
        assertThat(post().statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "amount,0",
        "amount,-1",
        "amount,1e3",
        "orderId,x",
        "orderId,a&b=cdefg",
        "customerKey,''",
        "orderName,''"
    })
    void what_cannot_be_paid_is_not_begun(String name, String value) throws Exception {
        asked.put(name, value);

        assertThat(get("ko").statusCode()).isEqualTo(400);
        assertThat(get("ko").body()).contains("결제를 시작할 수 없어요");
    }

    private static URI back(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private String form() {
        return asked.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> get(String language) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(network.url() + "/pay?" + form()))
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> fetch(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(network.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post() throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(network.url() + "/pay"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
