package baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.RunningService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BreakingTest {

    @Test
    void a_silent_service_costs_its_callers_no_time_for_long_and_the_others_none_and_is_found_again() throws Exception {
        try (Upstream order = new Upstream("order");
                Upstream identity = new Upstream("identity");
                RunningService gateway = gateway(order, identity, 100);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Client client = gateway.client();

            assertThat(statuses(callers, 25, () -> client.post("/api/orders/silent", Map.of())))
                    .contains(504);
            Answer refused = client.post("/api/orders", Map.of());
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("SERVICE_UNAVAILABLE");
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(client.get("/api/me").status()).isEqualTo(200);
            await().until(() -> client.post("/api/orders", Map.of()).status() == 200);
        }
    }

    @Test
    void a_service_holds_no_more_requests_than_its_share() throws Exception {
        try (Upstream order = new Upstream("order");
                Upstream identity = new Upstream("identity");
                RunningService gateway = gateway(order, identity, 4);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Client client = gateway.client();

            List<Integer> statuses = statuses(callers, 12, () -> client.post("/api/orders/silent", Map.of()));

            assertThat(statuses).containsOnly(503, 504);
            assertThat(statuses.stream().filter(status -> status == 504)).hasSize(4);
            assertThat(client.get("/api/me").status()).isEqualTo(200);
        }
    }

    private static RunningService gateway(Upstream order, Upstream identity, int atOnce) {
        return RunningService.startBare(
                GatewayApplication.class,
                "gateway",
                "--baedal.url.order=" + order.url(),
                "--baedal.url.identity=" + identity.url(),
                "--baedal.gateway.answer-within=1s",
                "--baedal.gateway.at-once=" + atOnce);
    }

    private static List<Integer> statuses(ExecutorService callers, int times, Callable<Answer> call) throws Exception {
        List<Future<Answer>> answers =
                callers.invokeAll(Stream.generate(() -> call).limit(times).toList());
        return answers.stream().map(answer -> answer.resultNow().status()).toList();
    }
}
