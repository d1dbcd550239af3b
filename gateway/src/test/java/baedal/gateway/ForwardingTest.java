package baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.http.testing.Answer;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForwardingTest {

    @Test
    void a_caller_cannot_say_where_he_comes_from() {
        Answer answer = City.client()
                .with("X-Forwarded-For", "203.0.113.9")
                .with("X-Forwarded-Host", "evil.example")
                .with("Forwarded", "for=203.0.113.9")
                .with("X-Real-IP", "203.0.113.9")
                .get("/api/me");

        assertThat(answer.at("/X-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(answer.text()).doesNotContain("203.0.113.9").doesNotContain("evil.example");
    }

    @Test
    void the_trace_of_a_caller_goes_on_in_the_service() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        assertThat(City.client()
                        .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .get("/api/me")
                        .at("/Traceparent"))
                .startsWith("00-" + trace);
        assertThat(City.client().get("/api/me").at("/Traceparent")).hasSize(55);
    }

    @Test
    void browsers_are_told_once_what_to_refuse() {
        for (String path : List.of("/api/me", "/api/nothing", "/swagger-ui/index.html")) {
            Answer answer = City.client().get(path);

            assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        }
    }

    @Test
    void a_service_that_is_down_is_503_at_once_with_when_to_come_back() {
        Answer answer = City.client().get("/docs/openapi/payment");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    @Test
    void a_service_that_stays_silent_is_504() {
        Answer answer = City.client().post("/api/orders/silent", Map.of());

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.code()).isEqualTo("GATEWAY_TIMEOUT");
    }

    @Test
    void a_body_over_64_kilobytes_reaches_nobody() {
        Answer answer = City.client().post("/api/orders", "\"" + "x".repeat(64 * 1024) + "\"");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("CONTENT_TOO_LARGE");
    }

    @Test
    void a_stream_passes_event_by_event_and_outlives_every_time_limit() throws Exception {
        Upstream tracking = City.service("tracking");
        List<String> seen = new CopyOnWriteArrayList<>();
        try (HttpClient browser = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reading = threads.submit(() -> read(browser, seen));
            tracking.events.add("one");
            await().untilAsserted(() -> assertThat(seen).contains("data: one"));
            // longer than an answer may take
            await().during(Duration.ofMillis(1500)).until(() -> !reading.isDone());
            tracking.events.add("two");
            await().untilAsserted(() -> assertThat(seen).contains("data: two"));
            tracking.endStream();
            reading.get();
        }
    }

    @Test
    void a_caller_who_hangs_up_is_known_to_have_left_by_the_service_as_well() throws Exception {
        Upstream tracking = City.service("tracking");
        int streams = tracking.streams.get();
        int left = tracking.left.get();
        URI gateway = URI.create(City.GATEWAY.baseUrl());
        try (Socket caller = new Socket(gateway.getHost(), gateway.getPort())) {
            caller.getOutputStream()
                    .write("GET /api/events HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> tracking.streams.get() > streams);
        }

        await().until(() -> {
            tracking.events.add("is anyone there?");
            return tracking.left.get() > left;
        });
        tracking.events.clear();
    }

    private static int read(HttpClient browser, List<String> seen) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(City.GATEWAY.baseUrl() + "/api/events"))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> response = browser.send(request, HttpResponse.BodyHandlers.ofLines());
        response.body().forEach(seen::add);
        return response.statusCode();
    }
}
