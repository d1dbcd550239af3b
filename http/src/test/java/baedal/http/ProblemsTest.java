package baedal.http;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.TestTokens;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private final Client nobody = TinyService.RUNNING.client();
    private final Client customer = nobody.as(TestTokens.get().customer(AccountId.next()));

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html", "text/event-stream", "application/xml", "nonsense"})
    void a_problem_looks_the_same_whatever_is_accepted(String accept) {
        for (String path : new String[] {"/api/refused", "/api/me", "/nowhere", "/api/broken"}) {
            Answer answer = nobody.with("Accept", accept).get(path);

            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json().propertyNames()).contains("type", "title", "status", "detail", "code", "traceId");
            assertThat(answer.at("/status")).isEqualTo("" + answer.status());
            assertThat(answer.at("/traceId")).hasSize(32);
        }
    }

    @Test
    void a_refusal_carries_its_fields_and_when_to_come_back() {
        Answer answer = nobody.get("/api/refused");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("7");
        assertThat(answer.at("/currentStatus")).isEqualTo("COOKING");
    }

    @Test
    void the_detail_is_korean_unless_english_is_asked_for() {
        assertThat(nobody.get("/api/me").at("/detail")).isEqualTo("로그인이 필요합니다.");
        assertThat(nobody.with("Accept-Language", "en-US,en;q=0.9,ko;q=0.8")
                        .get("/api/me")
                        .at("/detail"))
                .isEqualTo("Please log in.");
        assertThat(nobody.with("Accept-Language", "fr").get("/api/me").at("/detail"))
                .isEqualTo("로그인이 필요합니다.");
        assertThat(nobody.with("Accept-Language", "\t;;q=x").get("/api/me").at("/detail"))
                .isEqualTo("로그인이 필요합니다.");
    }

    @Test
    void our_own_mistake_tells_nothing_about_us() {
        Answer answer = nobody.get("/api/broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"x\"",
                "null",
                "{\"name\":\"a\",\"count\":1,\"price\":1}",
                "{\"name\":1,\"count\":1}",
                "{\"name\":\"a\",\"count\":\"1\"}",
                "{\"name\":\"a\",\"count\":1.5}",
                "{\"name\":\"a\",\"count\":null}",
                "{\"name\":\"\\u0000\",\"count\":1}",
                "{\"name\":\"\\ud800\",\"count\":1}",
                "{\"name\":\"a\",\"count\":1}x"
            })
    void json_that_is_not_what_was_asked_for_is_400(String body) {
        Answer answer = nobody.post("/api/echo", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void the_field_that_is_wrong_is_named() {
        assertThat(nobody.post("/api/echo", Map.of("name", "a", "count", "x")).at("/field"))
                .isEqualTo("count");
        Answer blank = customer.with("Idempotency-Key", "k").post("/api/things", Map.of("name", " ", "count", 1));
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.at("/field")).isEqualTo("name");
        assertThat(nobody.get("/api/open?number=x").at("/field")).isEqualTo("number");
    }

    @Test
    void a_body_of_another_type_is_415() {
        assertThat(nobody.with("Content-Type", "text/plain")
                        .post("/api/echo", "x")
                        .code())
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_body_over_64_kilobytes_is_413_whether_it_tells_its_length_or_not() throws Exception {
        String body = "{\"count\":1,\"name\":\"%s\"}".formatted("x".repeat(64 * 1024));

        assertThat(nobody.post("/api/echo", body).code()).isEqualTo("CONTENT_TOO_LARGE");
        assertThat(Chunks.post(TinyService.RUNNING.baseUrl() + "/api/echo", body))
                .isEqualTo(413);
        assertThat(Chunks.post(TinyService.RUNNING.baseUrl() + "/api/echo", "{\"count\":1,\"name\":\"x\"}"))
                .isEqualTo(200);
    }

    @Test
    void an_id_that_nobody_can_have_is_404() {
        assertThat(customer.get("/api/things/nonsense").code()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(nobody.get("/api/numbers/x").code()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/{", "/api/%2e%2e%2fopen", "/api//open", "/api/open;x=1", "/api/%00"})
    void what_is_refused_before_any_application_sees_it_is_a_problem_too(String target) throws IOException {
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json")
                .contains("\"code\"")
                .containsPattern("\"traceId\":\"[0-9a-f]{32}\"")
                .doesNotContain(": ?");
    }

    private static String raw(String request) throws IOException {
        URI url = URI.create(TinyService.RUNNING.baseUrl());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
