package baedal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.AccountId;
import baedal.http.testing.Answer;
import baedal.http.testing.TestTokens;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgedTokensTest {

    private static final TestTokens TOKENS = TestTokens.get();

    private final AccountId me = AccountId.next();
    private final JWTClaimsSet claims = TOKENS.claims(me.toString(), "CUSTOMER").build();

    @Test
    void a_token_without_a_signature_is_refused() {
        refused(new PlainJWT(claims).serialize());
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_password_is_refused() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), claims);
        token.sign(new MACSigner(TOKENS.key().toRSAPublicKey().getEncoded()));

        refused(token.serialize());
    }

    @Test
    void a_token_signed_by_another_is_refused_whatever_key_it_names_or_brings() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID("test").generate();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256);

        refused(TOKENS.signed(header.keyID("test").build(), claims, other));
        refused(TOKENS.signed(header.keyID("unknown").build(), claims, other));
        refused(TOKENS.signed(header.keyID("test").jwk(other.toPublicJWK()).build(), claims, other));
        refused(TOKENS.signed(
                header.keyID("test")
                        .jwk(null)
                        .jwkURL(URI.create("https://example.org/keys"))
                        .build(),
                claims,
                other));
    }

    @Test
    void a_token_that_names_no_key_is_refused() {
        refused(TOKENS.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), claims, TOKENS.key()));
    }

    @Test
    void another_algorithm_by_the_right_key_is_refused() {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("test").build();

        refused(TOKENS.signed(header, claims, TOKENS.key()));
    }

    @Test
    void a_token_out_of_its_time_is_refused() {
        refused(TOKENS.but(me, c -> c.expirationTime(Date.from(Instant.now().minusSeconds(1)))));
        refused(TOKENS.but(me, c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(60)))));
        refused(TOKENS.but(me, c -> c.expirationTime(null)));
    }

    @Test
    void a_token_from_or_for_someone_else_is_refused() {
        refused(TOKENS.but(me, c -> c.issuer("https://example.org")));
        refused(TOKENS.but(me, c -> c.audience("another")));
        refused(TOKENS.but(me, c -> c.audience((String) null)));
        refused(TOKENS.but(me, c -> c.subject("not an id")));
    }

    @Test
    void roles_that_nobody_knows_open_nothing() {
        String token = TOKENS.but(me, c -> c.claim("roles", List.of("ADMIN", "ROLE_CUSTOMER")));

        assertThat(get(token).status()).isEqualTo(403);
    }

    @Test
    void a_changed_token_is_refused_although_the_right_one_is_known() {
        String token = TOKENS.customer(me);
        assertThat(get(token).status()).isEqualTo(200);

        refused(token.substring(0, token.length() - 6) + "AAAAAA");
        refused("nonsense");
        refused("");
    }

    @Test
    void a_known_token_is_refused_when_it_has_expired() {
        Instant end = Instant.now().plusSeconds(2);
        String token = TOKENS.but(me, c -> c.expirationTime(Date.from(end)));
        assertThat(get(token).status()).isEqualTo(200);

        await().until(() -> get(token).status() == 401);

        assertThat(Instant.now()).isBefore(end.plusSeconds(2));
    }

    private static void refused(String token) {
        Answer answer = get(token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHORIZED");
    }

    private static Answer get(String token) {
        return TinyService.RUNNING.as(token).get("/api/me");
    }
}
