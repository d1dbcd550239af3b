package baedal.http.testing;

import baedal.contracts.AccountId;
import baedal.contracts.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Stands for identity: issues tokens, publishes its keys, gives services theirs. One for the whole JVM. */
public final class TestTokens {

    public static final String AUDIENCE = "baedal";

    private static final TestTokens ONLY = new TestTokens();
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final RSAKey key;
    private final HttpServer server;

    private TestTokens() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/jwks.json", exchange -> answer(exchange, new JWKSet(key).toString()));
        server.createContext(
                "/internal/service-tokens",
                exchange -> answer(exchange, "{\"accessToken\":\"%s\",\"expiresIn\":900}".formatted(service("test"))));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public static TestTokens get() {
        return ONLY;
    }

    /** Where identity would be. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String issuer() {
        return url();
    }

    public String customer(AccountId id) {
        return of(id, Role.CUSTOMER);
    }

    public String owner(AccountId id) {
        return of(id, Role.OWNER);
    }

    public String rider(AccountId id) {
        return of(id, Role.RIDER);
    }

    public String operator(AccountId id) {
        return of(id, Role.OPERATOR);
    }

    public String service(String name) {
        return signed(claims(name, "SERVICE").build());
    }

    public String of(AccountId id, Role role) {
        return signed(claims(id.toString(), role.name()).build());
    }

    /** A token that is right but for what is changed. */
    public String but(AccountId id, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change) {
        return signed(change.apply(claims(id.toString(), "CUSTOMER")).build());
    }

    public JWTClaimsSet.Builder claims(String subject, String role) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("roles", List.of(role))
                .claim("name", "홍길동")
                .claim("phone", "010-1234-5678");
    }

    public String signed(JWTClaimsSet claims) {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims, key);
    }

    public String signed(JWSHeader header, JWTClaimsSet claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public RSAKey key() {
        return key;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
