package baedal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private final Client client = RunningIdentity.DEMO.client();

    @Test
    void a_log_in_gives_a_token_that_tells_who_i_am() throws ParseException {
        Answer answer = RunningIdentity.logIn(client, "Rider@demo.baedal", "baedal-demo");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/tokenType")).isEqualTo("Bearer");
        assertThat(answer.json().path("expiresIn").asLong()).isPositive();
        SignedJWT token = SignedJWT.parse(answer.at("/accessToken"));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(token.getHeader().getKeyID()).isNotBlank();
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("01900000-0000-7000-8000-300000000001");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("RIDER");
        assertThat(token.getJWTClaimsSet().getStringClaim("phone")).isEqualTo("010-3000-0001");
    }

    @Test
    void a_wrong_password_and_an_unknown_account_get_the_same_answer_in_the_same_time() {
        Answer wrong = RunningIdentity.logIn(client, "customer100@demo.baedal", "wrong");
        Answer unknown = RunningIdentity.logIn(client, "nobody@demo.baedal", "wrong");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.at("/detail")).isEqualTo(wrong.at("/detail"));
        long known = fastest("customer101@demo.baedal");
        assertThat(fastest("nobody2@demo.baedal")).isBetween(known / 3, known * 3);
    }

    private long fastest(String email) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            assertThat(RunningIdentity.logIn(client, email, "wrong").status()).isEqualTo(401);
            fastest = Math.min(
                    fastest, Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        return fastest;
    }

    @Test
    void who_fails_again_and_again_has_to_wait_but_nobody_else() {
        List<Integer> answers = new ArrayList<>();
        Client guesser = client.with("X-Forwarded-For", "203.0.113.7");
        for (int i = 0; i < 12; i++) {
            answers.add(RunningIdentity.logIn(guesser, "customer102@demo.baedal", "guess " + i)
                    .status());
        }

        assertThat(answers).startsWith(401, 401, 401, 401, 401).endsWith(429);
        Answer blocked = RunningIdentity.logIn(guesser, "customer102@demo.baedal", "baedal-demo");
        assertThat(blocked.status()).isEqualTo(429);
        assertThat(Integer.parseInt(blocked.header("Retry-After"))).isBetween(1, 60);
        assertThat(RunningIdentity.logIn(guesser, "customer103@demo.baedal", "baedal-demo")
                        .status())
                .isEqualTo(200);
        assertThat(RunningIdentity.logIn(client, "customer102@demo.baedal", "baedal-demo")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void who_says_he_is_elsewhere_every_time_has_to_wait_all_the_same() {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            Client elsewhere = client.with("X-Forwarded-For", "198.51.100." + i);
            answers.add(RunningIdentity.logIn(elsewhere, "customer104@demo.baedal", "guess")
                    .status());
        }

        assertThat(answers).startsWith(401, 401).endsWith(429);
    }

    @Test
    void a_refresh_token_is_good_once_and_its_second_use_ends_that_log_in_alone() {
        String first = refreshToken("customer105@demo.baedal");
        String other = refreshToken("customer105@demo.baedal");
        Answer rotated = refresh(first);
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(client.as(rotated.at("/accessToken")).get("/api/me").status())
                .isEqualTo(200);
        String second = rotated.at("/refreshToken");
        assertThat(second).isNotEqualTo(first);

        assertThat(refresh(first).status()).isEqualTo(401);
        assertThat(refresh(second).code()).isEqualTo("INVALID_REFRESH_TOKEN");
        assertThat(refresh(other).status()).isEqualTo(200);
        assertThat(refresh("nonsense").status()).isEqualTo(401);
    }

    @Test
    void a_log_out_ends_the_log_in_it_is_asked_for() {
        String kept = refreshToken("customer106@demo.baedal");
        Answer mine = RunningIdentity.logIn(client, "customer106@demo.baedal", "baedal-demo");

        assertThat(client.as(mine.at("/accessToken")).post("/api/auth/logout").status())
                .isEqualTo(204);
        assertThat(refresh(mine.at("/refreshToken")).status()).isEqualTo(401);
        assertThat(client.as(mine.at("/accessToken"))
                        .post("/api/auth/logout", Map.of("refreshToken", kept))
                        .status())
                .isEqualTo(204);
        assertThat(refresh(kept).status()).isEqualTo(401);
        assertThat(client.post("/api/auth/logout").status()).isEqualTo(401);
    }

    private String refreshToken(String email) {
        return RunningIdentity.logIn(client, email, "baedal-demo").at("/refreshToken");
    }

    private Answer refresh(String token) {
        return client.post("/api/auth/refresh", Map.of("refreshToken", token));
    }
}
