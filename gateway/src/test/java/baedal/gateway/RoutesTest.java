package baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.http.testing.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /api/auth/login, identity",
        "POST, /api/auth/register, identity",
        "GET, /api/me, identity",
        "PUT, /api/me/addresses/1, identity",
        "GET, /.well-known/jwks.json, identity",
        "POST, /api/orders, order",
        "POST, /api/orders/1/payment, order",
        "POST, /api/orders/1/cancellation, order",
        "GET, /api/orders, tracking",
        "GET, /api/orders/1, tracking",
        "PUT, /api/orders/1, order",
        "GET, /api/tickets, store",
        "POST, /api/tickets/1/acceptance, store",
        "GET, /api/stores, store",
        "GET, /api/stores/1, store",
        "DELETE, /api/stores/1/menu-items/2, store",
        "PUT, /api/riders/me, delivery",
        "GET, /api/deliveries/nearby, delivery",
        "POST, /api/deliveries/1/claim, delivery",
        "GET, /api/deliveries/1/position, delivery",
        "GET, /api/riders/me/earnings, delivery",
        "GET, /api/operations/riders, delivery",
        "GET, /api/notifications, notification",
        "GET, /api/operations/summary, tracking",
        "GET, /api/operations/orders/1/story, tracking",
        "POST, /api/operations/dead-letters/1/replay, tracking",
        "POST, /api/operations/orders/1/cancellation, order",
        "POST, /api/operations/orders/1/refund, order",
        "GET, /, web",
        "POST, /login, web",
        "GET, /favicon.ico, web",
        "GET, /css/baedal.css, web"
    })
    void every_call_reaches_the_service_that_answers_it(String method, String path, String service) {
        Answer answer = City.client().call(method, path, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/service")).isEqualTo(service);
        assertThat(answer.at("/method")).isEqualTo(method);
        assertThat(answer.at("/path")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/nothing",
                "/internal/messaging",
                "/internal/service-tokens",
                "/actuator",
                "/actuator/env",
                "/api/payments/1"
            })
    void what_is_no_route_does_not_exist(String path) {
        for (String method : new String[] {"GET", "POST"}) {
            Answer answer = City.client().with("Accept", "text/html").call(method, path, null);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("NOT_FOUND");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/stores/%2e%2e/%2e%2e/internal/x",
                "/api/stores/..;/internal/x",
                "/api/stores//x",
                "/api/stores/%2Fx",
                "/api/stores/%252e%252e/internal"
            })
    void a_path_that_can_be_read_in_two_ways_is_refused(String path) {
        Answer answer = City.client().get(path);

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void query_body_key_and_token_arrive_as_they_were_sent() {
        Answer answer = City.client()
                .as("a.b.c")
                .with("Idempotency-Key", "k")
                .post("/api/orders/202?q=%EC%B9%98%ED%82%A8%20%26&limit=2", Map.of("a", "치킨"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Retry-After")).isEqualTo("3");
        assertThat(answer.at("/query")).isEqualTo("q=치킨 &&limit=2");
        assertThat(answer.at("/body")).isEqualTo("{\"a\":\"치킨\"}");
        assertThat(answer.at("/Authorization")).isEqualTo("Bearer a.b.c");
        assertThat(answer.at("/Idempotency-key")).isEqualTo("k");
    }

    @Test
    void the_page_of_all_documents_is_there() {
        Answer page = City.client().get("/swagger-ui/index.html");

        assertThat(City.client().get("/docs").status()).isEqualTo(302);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("swagger-ui");
        assertThat(City.client().get("/v3/api-docs/swagger-config").text()).contains("/docs/openapi/tracking");
        assertThat(City.client().get("/docs/openapi/order").at("/path")).isEqualTo("/v3/api-docs");
    }
}
