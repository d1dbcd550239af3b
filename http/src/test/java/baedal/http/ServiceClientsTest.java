package baedal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

class ServiceClientsTest {

    private final Stub identity = new Stub();
    private final Stub payment = new Stub();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-01T00:00:00Z"));
    private final ServiceClients clients = new ServiceClients(
            new MockEnvironment()
                    .withProperty("spring.application.name", "order")
                    .withProperty("baedal.url.identity", identity.url())
                    .withProperty("baedal.url.payment", payment.url()),
            clock());
    private final RestClient client = clients.to("payment", Duration.ofMillis(300), Duration.ofMillis(500));

    ServiceClientsTest() {
        gives("first", 600);
    }

    @AfterEach
    void close() throws Exception {
        clients.destroy();
        identity.close();
        payment.close();
    }

    @Test
    void a_call_carries_the_service_s_token_and_the_trace_of_the_request_being_served() {
        MDC.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        call();
        MDC.remove("traceparent");

        assertThat(payment.seen)
                .containsExactly("Bearer first 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    @Test
    void many_at_once_fetch_one_token() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> once = () -> {
                call();
                return true;
            };
            assertThat(threads.invokeAll(Collections.nCopies(40, once))).allMatch(done -> done.resultNow());
        }

        assertThat(identity.calls()).isEqualTo(1);
    }

    @Test
    void a_token_is_renewed_at_half_its_life_without_anyone_waiting_and_outlives_an_outage_until_then() {
        call();
        gives("second", 600);
        now.set(now.get().plusSeconds(301));
        call();
        await().untilAsserted(() -> assertThat(identity.calls()).isEqualTo(2));
        await().untilAsserted(() -> {
            call();
            assertThat(payment.seen.getLast()).startsWith("Bearer second");
        });

        identity.answer(500, "{}");
        now.set(now.get().plusSeconds(599));
        call();
        assertThat(payment.seen.getLast()).startsWith("Bearer second");
        now.set(now.get().plusSeconds(2));
        assertThatThrownBy(this::call).isInstanceOf(RestClientException.class);
    }

    @Test
    void a_token_that_is_not_taken_any_more_is_not_used_again() {
        call();
        payment.answer(401, "{}");
        assertThatThrownBy(this::call).isInstanceOf(HttpClientErrorException.Unauthorized.class);

        gives("second", 600);
        payment.answer(200, "{}");
        call();

        assertThat(payment.seen.getLast()).startsWith("Bearer second");
    }

    @Test
    void nothing_is_repeated_and_no_redirect_followed() {
        payment.answer(302, "{}");
        assertThat(client.get().uri("/").retrieve().toBodilessEntity().getStatusCode())
                .isEqualTo(HttpStatus.FOUND);
        payment.answer(503, "{}");
        assertThatThrownBy(this::call).isInstanceOf(RestClientException.class);
        assertThat(payment.calls()).isEqualTo(2);

        payment.close();
        assertThatThrownBy(this::call).isInstanceOf(ResourceAccessException.class);
    }

    @Test
    void two_instances_take_turns() {
        try (Stub other = new Stub()) {
            RestClient both = clientTo(payment.url() + ", " + other.url());
            post(both);
            post(both);
            assertThat(payment.calls()).isEqualTo(1);
            assertThat(other.calls()).isEqualTo(1);
        }
    }

    @Test
    void one_of_two_instances_that_refuses_connections_costs_no_call() {
        try (Stub other = new Stub()) {
            payment.close();
            RestClient both = clientTo(payment.url() + "," + other.url());
            for (int i = 0; i < 6; i++) {
                post(both);
            }
            assertThat(other.calls()).isEqualTo(6);
        }
    }

    private RestClient clientTo(String instances) {
        return new ServiceClients(
                        new MockEnvironment()
                                .withProperty("spring.application.name", "order")
                                .withProperty("baedal.url.identity", identity.url())
                                .withProperty("baedal.url.payment", instances),
                        clock())
                .to("payment", Duration.ofMillis(300), Duration.ofMillis(500));
    }

    private static void post(RestClient client) {
        client.post().uri("/attempts").body(Map.of("amount", 1)).retrieve().toBodilessEntity();
    }

    private void call() {
        client.get().uri("/").retrieve().toBodilessEntity();
    }

    private void gives(String token, int seconds) {
        identity.answer(200, "{\"accessToken\":\"%s\",\"expiresIn\":%d}".formatted(token, seconds));
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
