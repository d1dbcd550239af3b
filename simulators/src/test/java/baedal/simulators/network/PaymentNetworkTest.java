package baedal.simulators.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import baedal.simulators.testing.RunningSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PaymentNetworkTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static RunningSimulator network;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String order = UUID.randomUUID().toString();

    record Answer(int status, JsonNode body) {
        String code() {
            return body.path("code").asString();
        }
    }

    @BeforeAll
    static void start() {
        network = RunningSimulator.paymentNetwork();
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @AfterEach
    void heal() {
        network.recover();
    }

    @Test
    void a_confirmed_payment_is_charged_once_and_answered_the_same_way_again() throws Exception {
        Answer first = confirm("sim_ok_a", "k-" + order);
        Answer again = confirm("sim_ok_a", "k-" + order);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("status").asString()).isEqualTo("DONE");
        assertThat(first.body().path("orderId").asString()).isEqualTo(order);
        assertThat(first.body().path("totalAmount").asLong()).isEqualTo(20000);
        assertThat(again).isEqualTo(first);
        assertThat(confirm("sim_ok_a", "another").code()).isEqualTo("ALREADY_PROCESSED_PAYMENT");
        assertLedger("DONE", 20000, 1, 0);
    }

    @Test
    void a_declined_payment_costs_nothing() throws Exception {
        Answer declined = confirm("sim_decline_1", "k-" + order);

        assertThat(declined.status()).isEqualTo(403);
        assertThat(declined.code()).isEqualTo("REJECT_CARD_PAYMENT");
        assertThat(confirm("sim_decline_1", "k-" + order)).isEqualTo(declined);
        assertLedger("ABORTED", 0, 0, 0);
    }

    @Test
    void a_lost_answer_was_charged_and_is_there_for_the_same_key() throws Exception {
        assertThatThrownBy(() -> confirm("sim_lost_1", "k-" + order)).isInstanceOf(java.io.IOException.class);

        assertLedger("DONE", 20000, 1, 0);
        assertThat(get("/v1/payments/orders/" + order).body().path("status").asString())
                .isEqualTo("DONE");
        assertThat(confirm("sim_lost_1", "k-" + order).status()).isEqualTo(200);
    }

    @Test
    void an_error_charges_nothing() throws Exception {
        assertThat(confirm("sim_error_1", "k-" + order).status()).isEqualTo(500);
        assertThat(get("/v1/payments/orders/" + order).code()).isEqualTo("NOT_FOUND_PAYMENT");
    }

    @Test
    void while_a_slow_confirm_runs_the_same_key_is_told_so() throws Exception {
        CompletableFuture<HttpResponse<String>> slow =
                http.sendAsync(confirmation("sim_slow_1", "k-" + order, order), HttpResponse.BodyHandlers.ofString());

        await().until(() -> confirm("sim_slow_1", "k-" + order).code().equals("IDEMPOTENT_REQUEST_PROCESSING"));
        assertThat(get("/v1/payments/orders/" + order).body().path("status").asString())
                .isEqualTo("IN_PROGRESS");
        assertThat(slow.join().statusCode()).isEqualTo(200);
        assertThat(confirm("sim_slow_1", "k-" + order).status()).isEqualTo(200);
        assertLedger("DONE", 20000, 1, 0);
    }

    @Test
    void a_cancel_returns_everything_once() throws Exception {
        confirm("sim_ok_" + order, "k-" + order);

        Answer cancelled = cancel("sim_ok_" + order, "c-" + order, "");

        assertThat(cancelled.body().path("status").asString()).isEqualTo("CANCELED");
        assertThat(cancelled.body().path("balanceAmount").asLong()).isZero();
        assertThat(cancel("sim_ok_" + order, "c-" + order, "")).isEqualTo(cancelled);
        assertThat(cancel("sim_ok_" + order, "other", "").code()).isEqualTo("ALREADY_CANCELED_PAYMENT");
        assertThat(cancel("nobody's", "other", "").code()).isEqualTo("NOT_FOUND_PAYMENT");
        assertLedger("CANCELED", 0, 1, 1);
    }

    @Test
    void a_part_can_be_cancelled_but_no_more_than_there_is() throws Exception {
        confirm("sim_ok_" + order, "k-" + order);

        assertThat(cancel("sim_ok_" + order, "1", ",\"cancelAmount\":5000")
                        .body()
                        .path("balanceAmount")
                        .asLong())
                .isEqualTo(15000);
        assertThat(cancel("sim_ok_" + order, "2", ",\"cancelAmount\":15001").code())
                .isEqualTo("NOT_CANCELABLE_AMOUNT");
        assertLedger("PARTIAL_CANCELED", 15000, 1, 1);
    }

    @Test
    void a_payment_key_used_for_two_orders_makes_two_payments() throws Exception {
        String other = UUID.randomUUID().toString();
        confirm("sim_ok_shared", "k-" + order);
        Answer second = send(confirmation("sim_ok_shared", "k-" + other, other));

        cancel(second.body().path("paymentKey").asString(), "c", "");

        assertThat(network.ledger(order).get(0).path("balanceAmount").asLong()).isEqualTo(20000);
        assertThat(network.ledger(other).get(0).path("balanceAmount").asLong()).isZero();
        assertThat(network.ledger(other).get(0).path("paymentKey").asString()).isEqualTo("sim_ok_shared");
    }

    @Test
    void a_plan_fails_delays_and_forces_until_it_is_taken_back() throws Exception {
        network.suffer("{\"errorRate\":1.0}");
        assertThat(confirm("sim_ok_p", "k-" + order).status()).isEqualTo(500);
        assertThat(get("/v1/payments/orders/" + order).status()).isEqualTo(500);
        assertThat(network.ledger(order)).isEmpty();

        network.suffer("{\"latencyMillis\":300,\"outcome\":\"decline\"}");
        long before = System.nanoTime();
        assertThat(confirm("sim_ok_p", "k-" + order).code()).isEqualTo("REJECT_CARD_PAYMENT");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(299));

        network.recover();
        assertThat(confirm("sim_ok_q", "q-" + order).status()).isEqualTo(200);
    }

    @Test
    void healthy_again_it_works_off_what_hangs() {
        network.suffer("{\"latencyMillis\":600000}");
        CompletableFuture<String> hanging = CompletableFuture.supplyAsync(() -> {
            try {
                return confirm("sim_ok_h", "h-" + order).body().path("status").asString();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().during(Duration.ofMillis(500)).until(() -> !hanging.isDone());

        network.recover();

        assertThat(hanging).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("DONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROVIDER_ERROR", "ALREADY_PROCESSED_PAYMENT", "FAILED_INTERNAL_SYSTEM_PROCESSING"})
    void a_test_code_forces_its_error(String code) throws Exception {
        HttpRequest forced = HttpRequest.newBuilder(
                        confirmation("sim_ok_t", "t-" + order, order), (name, value) -> true)
                .header("TossPayments-Test-Code", code)
                .build();

        assertThat(send(forced).code()).isEqualTo(code);
        assertThat(network.ledger(order)).isEmpty();
    }

    @Test
    void a_stranger_is_refused_and_nonsense_is_invalid() throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create(network.url() + "/v1/payments/x"))
                                .build())
                        .code())
                .isEqualTo("UNAUTHORIZED_KEY");
        assertThat(send(confirmation("", "n", order)).code()).isEqualTo("INVALID_REQUEST");
        assertThat(send(confirmation("sim_ok", "n", "short")).code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void the_ledger_survives_a_restart() throws Exception {
        confirm("sim_ok_r", "k-" + order);
        network.close();
        network.start();
        assertLedger("DONE", 20000, 1, 0);
    }

    private void assertLedger(String status, long balance, int charges, int cancels) {
        JsonNode entry = network.ledger(order).get(0);
        assertThat(entry.path("status").asString()).isEqualTo(status);
        assertThat(entry.path("balanceAmount").asLong()).isEqualTo(balance);
        assertThat(entry.path("charges").asInt()).isEqualTo(charges);
        assertThat(entry.path("cancels").asInt()).isEqualTo(cancels);
    }

    private Answer confirm(String paymentKey, String idempotencyKey) throws Exception {
        return send(confirmation(paymentKey, idempotencyKey, order));
    }

    private static HttpRequest confirmation(String paymentKey, String idempotencyKey, String orderId) {
        String body = "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":20000}".formatted(paymentKey, orderId);
        return request("/v1/payments/confirm")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Answer cancel(String paymentKey, String idempotencyKey, String more) throws Exception {
        String path = "/v1/payments/" + paymentKey.replace("'", "%27") + "/cancel";
        return send(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString("{\"cancelReason\":\"변심\"" + more + "}"))
                .build());
    }

    private Answer get(String path) throws Exception {
        return send(request(path).build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(network.url() + path))
                .header("Content-Type", "application/json")
                // the secret key as the user, without a password
                .header("Authorization", "Basic dGVzdF9za19iYWVkYWw6");
    }

    private Answer send(HttpRequest request) throws Exception {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}
