package baedal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final String NONE = "x=y";

    @Test
    void parallel_requests_with_one_refresh_token_share_one_refresh() throws Exception {
        Site.API.answers(
                "POST /api/auth/refresh",
                200,
                "{\"accessToken\":\"%s\",\"refreshToken\":\"next\"}".formatted(tokenOf("OWNER")));
        long before = Site.API.count("POST /api/auth/refresh");
        Callable<HttpResponse<String>> asking = () -> Site.get("/register", "baedal_refresh=once");

        try (ExecutorService tabs = Executors.newFixedThreadPool(8)) {
            for (Future<HttpResponse<String>> page :
                    tabs.invokeAll(IntStream.range(0, 8).mapToObj(_ -> asking).toList())) {
                assertThat(page.get().statusCode()).isEqualTo(200);
                assertThat(page.get().headers().allValues("Set-Cookie"))
                        .anyMatch(cookie -> cookie.startsWith("baedal_refresh=next;"));
            }
        }

        assertThat(Site.API.count("POST /api/auth/refresh") - before).isEqualTo(1);
    }

    @Test
    void no_script_reads_the_session_and_no_other_site_sends_it() {
        Site.API.answers(
                "POST /api/auth/login",
                200,
                "{\"accessToken\":\"%s\",\"refreshToken\":\"r\"}".formatted(tokenOf("RIDER")));

        HttpResponse<String> answer =
                Site.post("/login", NONE, Map.of("email", "rider@demo.baedal", "password", "baedal-demo"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(home -> assertThat(home).endsWith("/rider"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("baedal_"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void nobody_is_led_away_by_the_link_that_he_logs_in_with() {
        Site.API.answers(
                "POST /api/auth/login",
                200,
                "{\"accessToken\":\"%s\",\"refreshToken\":\"r\"}".formatted(tokenOf("CUSTOMER")));

        for (String evil : List.of("https://evil.example", "//evil.example", "/\\evil.example")) {
            HttpResponse<String> answer =
                    Site.post("/login", NONE, Map.of("email", "a", "password", "b", "next", evil));

            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(home -> assertThat(home).doesNotContain("evil"));
        }
    }

    @Test
    void a_stranger_is_asked_to_log_in_and_comes_back_to_where_he_wanted_to() {
        HttpResponse<String> answer = Site.get("/owner", NONE);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/login?next=%2Fowner"));
    }

    @Test
    void someone_elses_screen_is_refused_in_words() {
        HttpResponse<String> answer = Site.get("/operator", Site.loggedIn("CUSTOMER"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("다른 분의 자리");
    }

    @Test
    void a_log_in_that_has_ended_leaves_a_stranger_and_no_cookies() {
        Site.API.answers("POST /api/auth/refresh", 401, "{\"code\":\"UNAUTHORIZED\"}");

        HttpResponse<String> answer = Site.get("/owner", "baedal_refresh=revoked");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("baedal_refresh=;"));
    }

    private static String tokenOf(String role) {
        return PublicApi.token(role, Instant.now().plus(Duration.ofHours(1)));
    }
}
