package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.security.interfaces.RSAPrivateKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.security.converter.RsaKeyConverters;

/** An operator's token, forged in every known way, shown at every service. The world's own key is at hand here, and nowhere else. */
class ForgedTokensJourney {

    private static final List<String> OPERATORS_DOORS =
            List.of("/api/me", "/api/notifications", "/api/operations/summary", "/api/orders/" + UUID.randomUUID());

    private final World world = World.shared();
    private final People people = new People(world);

    @Test
    void no_forged_token_opens_any_door() throws Exception {
        String good = String.valueOf(people.operator().token());
        JWTClaimsSet claims = SignedJWT.parse(good).getJWTClaimsSet();
        RSAKey published = published();
        RSAPrivateKey own = own();
        RSAKey other = new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();
        JWSHeader header = header(published).build();

        List<String> forged = new ArrayList<>(List.of(
                "nonsense",
                new PlainJWT(claims).serialize(),
                withPassword(published, claims),
                signed(header, claims, other.toRSAPrivateKey()),
                signed(header(published).jwk(other.toPublicJWK()).build(), claims, other.toRSAPrivateKey()),
                signed(
                        header(published)
                                .jwkURL(URI.create("https://example.org/keys"))
                                .build(),
                        claims,
                        other.toRSAPrivateKey()),
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("another")
                                .build(),
                        claims,
                        own),
                signed(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), claims, own),
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS512)
                                .keyID(published.getKeyID())
                                .build(),
                        claims,
                        own)));
        Instant now = Instant.now();
        List<UnaryOperator<JWTClaimsSet.Builder>> changes = List.of(
                c -> c.expirationTime(Date.from(now.minusSeconds(2))),
                c -> c.expirationTime(null),
                c -> c.notBeforeTime(Date.from(now.plusSeconds(120))),
                c -> c.issuer("https://example.org"),
                c -> c.audience("another"));
        for (UnaryOperator<JWTClaimsSet.Builder> change : changes) {
            forged.add(signed(
                    header, change.apply(new JWTClaimsSet.Builder(claims)).build(), own));
        }

        for (String path : OPERATORS_DOORS) {
            assertThat(world.http().as(good).get(path).status()).as(path).isIn(200, 404);
            assertThat(world.http().as(signed(header, claims, own)).get(path).status())
                    .as("our own key signs " + path)
                    .isIn(200, 404);
            for (String token : forged) {
                Http.Answer answer = world.http().as(token).get(path);

                assertThat(answer.status()).as(path + " with " + token).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("UNAUTHORIZED");
            }
        }
    }

    private static JWSHeader.Builder header(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
    }

    private RSAKey published() throws ParseException {
        return RSAKey.parse(world.http()
                .get("/.well-known/jwks.json")
                .expect(200)
                .body()
                .at("/keys/0")
                .toString());
    }

    private RSAPrivateKey own() throws IOException {
        try (InputStream pem = Files.newInputStream(world.data().resolve("signing-key.pem"))) {
            return RsaKeyConverters.pkcs8().convert(pem);
        }
    }

    private static String withPassword(RSAKey published, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(published.getKeyID())
                        .build(),
                claims);
        token.sign(new MACSigner(published.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, RSAPrivateKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
