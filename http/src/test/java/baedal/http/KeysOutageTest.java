package baedal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.AccountId;
import baedal.http.testing.Answer;
import baedal.http.testing.RunningService;
import baedal.http.testing.TestTokens;
import baedal.tiny.TinyApplication;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysOutageTest {

    private static final TestTokens TOKENS = TestTokens.get();

    private final AccountId me = AccountId.next();

    @Test
    void without_any_key_a_caller_is_told_to_come_back_and_then_let_in() throws Exception {
        try (Stub issuer = new Stub();
                RunningService service = serviceAt(issuer)) {
            issuer.answer(500, "{}");

            Answer early = service.as(TOKENS.customer(me)).get("/api/me");
            assertThat(early.status()).isEqualTo(503);
            assertThat(early.code()).isEqualTo("SERVICE_UNAVAILABLE");
            assertThat(Integer.parseInt(early.header("Retry-After"))).isPositive();

            issuer.answer(200, keys(TOKENS.key()));
            await().untilAsserted(() -> assertThat(
                            service.as(TOKENS.customer(me)).get("/api/me").status())
                    .isEqualTo(200));
        }
    }

    @Test
    void known_keys_outlive_the_issuer_and_unknown_ones_stay_refused() throws Exception {
        try (Stub issuer = new Stub();
                RunningService service = serviceAt(issuer)) {
            issuer.answer(200, keys(TOKENS.key()));
            assertThat(service.as(TOKENS.customer(me)).get("/api/me").status()).isEqualTo(200);

            issuer.answer(500, "{}");
            RSAKey other = new RSAKeyGenerator(2048).keyID("other").generate();
            for (int i = 0; i < 5; i++) {
                assertThat(service.as(signedBy(other)).get("/api/me").status()).isEqualTo(401);
                assertThat(service.as(TOKENS.customer(AccountId.next()))
                                .get("/api/me")
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void a_new_key_is_found_when_a_token_names_it_and_guesses_do_not_flood_the_issuer() throws Exception {
        try (Stub issuer = new Stub();
                RunningService service = serviceAt(issuer)) {
            issuer.answer(200, keys(TOKENS.key()));
            assertThat(service.as(TOKENS.customer(me)).get("/api/me").status()).isEqualTo(200);

            RSAKey next = new RSAKeyGenerator(2048).keyID("next").generate();
            issuer.answer(200, keys(TOKENS.key(), next));
            await().untilAsserted(() -> assertThat(
                            service.as(signedBy(next)).get("/api/me").status())
                    .isEqualTo(200));

            RSAKey guess = new RSAKeyGenerator(2048).keyID("guess").generate();
            int before = issuer.calls();
            for (int i = 0; i < 100; i++) {
                assertThat(service.as(signedBy(guess)).get("/api/me").status()).isEqualTo(401);
            }
            assertThat(issuer.calls() - before).isLessThan(20);
        }
    }

    private String signedBy(RSAKey key) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        return TOKENS.signed(header, TOKENS.claims(me.toString(), "CUSTOMER").build(), key);
    }

    private static String keys(RSAKey... keys) {
        return new JWKSet(List.copyOf(List.of(keys))).toString();
    }

    private static RunningService serviceAt(Stub issuer) {
        return RunningService.startBare(TinyApplication.class, "tiny", "--baedal.jwks-uri=" + issuer.url() + "/keys");
    }
}
