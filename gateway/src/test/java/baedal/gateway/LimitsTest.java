package baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.AccountId;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.RunningService;
import baedal.http.testing.TestTokens;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Upstream IDENTITY = new Upstream("identity");
    private static final Upstream TRACKING = new Upstream("tracking");
    private static final RunningService GATEWAY = RunningService.startBare(
            GatewayApplication.class,
            "gateway",
            "--baedal.url.identity=" + IDENTITY.url(),
            "--baedal.url.tracking=" + TRACKING.url(),
            "--baedal.gateway.limits.account.per-second=1",
            "--baedal.gateway.limits.account.burst=5",
            "--baedal.gateway.limits.address.per-second=1",
            "--baedal.gateway.limits.address.burst=4",
            "--baedal.gateway.limits.log-in.per-second=1",
            "--baedal.gateway.limits.log-in.burst=3",
            "--baedal.gateway.limits.streams=2");

    @AfterAll
    static void end() {
        GATEWAY.close();
        IDENTITY.close();
        TRACKING.close();
    }

    @Test
    void an_account_that_asks_too_much_is_told_when_to_come_back_and_others_are_served() {
        Client busy = GATEWAY.as(TestTokens.get().customer(someone()));

        for (int n = 0; n < 5; n++) {
            assertThat(busy.get("/api/me").status()).isEqualTo(200);
        }
        Answer refused = busy.get("/api/me");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(GATEWAY.as(TestTokens.get().customer(someone()))
                        .get("/api/me")
                        .status())
                .isEqualTo(200);
        await().until(() -> busy.get("/api/me").status() == 200);
    }

    @Test
    void a_forged_token_uses_up_only_the_share_of_its_sender_s_address() {
        AccountId victim = someone();
        String good = TestTokens.get().customer(victim);
        String forged = good.substring(0, good.lastIndexOf('.')) + ".AAAA";

        List<Integer> statuses = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            statuses.add(GATEWAY.as(forged).get("/api/me").status());
        }
        assertThat(statuses).contains(429);
        assertThat(GATEWAY.as(good).get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void passwords_are_tried_at_a_stricter_pace_with_or_without_a_token() {
        List<Integer> statuses = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            statuses.add(GATEWAY.as(TestTokens.get().customer(someone()))
                    .post("/api/auth/login", "{}")
                    .status());
        }
        assertThat(statuses).startsWith(200, 200, 200).contains(429);
    }

    @Test
    void an_account_has_only_so_many_streams_open_at_once() throws IOException {
        String token = TestTokens.get().customer(someone());

        try (Socket one = stream(token);
                Socket other = stream(token)) {
            Answer third = GATEWAY.as(token).get("/api/orders/3/events");
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.code()).isEqualTo("TOO_MANY_STREAMS");
            assertThat(third.header("Retry-After")).isEqualTo("1");

            TRACKING.endStream();
            TRACKING.endStream();
            assertThat(one.getInputStream().read()).isPositive();
            assertThat(other.getInputStream().read()).isPositive();
            await().until(() -> {
                TRACKING.endStream(); // at once
                return GATEWAY.as(token).get("/api/orders/3/events").status() == 200;
            });
        }
    }

    /** Returns when the service has it. */
    private static Socket stream(String token) throws IOException {
        int before = TRACKING.streams.get();
        URI gateway = URI.create(GATEWAY.baseUrl());
        Socket socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.getOutputStream()
                .write("GET /api/orders/1/events HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(token)
                        .getBytes(StandardCharsets.US_ASCII));
        await().until(() -> TRACKING.streams.get() > before);
        return socket;
    }

    private static AccountId someone() {
        return new AccountId(UUID.randomUUID());
    }
}
