package baedal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KeysTest {

    private final Client client = RunningIdentity.DEMO.client();

    @Test
    void the_public_key_is_published_and_nothing_more() {
        Answer keys = client.get("/.well-known/jwks.json");

        JsonNode key = keys.json().at("/keys/0");
        assertThat(key.propertyNames()).containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
        assertThat(key.path("alg").asString()).isEqualTo("RS256");
    }

    @Test
    void a_service_with_its_secret_gets_a_token_for_internal_doors() {
        Answer answer = serviceToken("order", RunningIdentity.SECRET);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("expiresIn").asLong()).isGreaterThan(60);
        String token = answer.at("/accessToken");
        assertThat(client.as(token).get("/internal/nothing").status()).isEqualTo(404);
        assertThat(client.as(token).get("/api/me").status()).isEqualTo(403);
    }

    @Test
    void a_service_without_its_secret_gets_none() {
        assertThat(serviceToken("order", "wrong").code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(serviceToken("unknown", "").code()).isEqualTo("BAD_CREDENTIALS");
    }

    @Test
    void a_demo_makes_its_key_at_the_first_start_for_its_owner_alone_and_keeps_it() throws IOException {
        Path key = RunningIdentity.folder().resolve("world/key.pem");
        String kid = kidOf(key);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(kidOf(key)).isEqualTo(kid);
    }

    private static String kidOf(Path key) {
        try (RunningService identity =
                RunningIdentity.start("--baedal.demo=true", "--baedal.identity.signing-key=" + key)) {
            return identity.client().get("/.well-known/jwks.json").at("/keys/0/kid");
        }
    }

    @Test
    void outside_of_a_demo_it_does_not_start_without_a_key_or_with_a_weak_secret() throws IOException {
        Path missing = RunningIdentity.folder().resolve("missing.pem");
        refusesToStart("There is no signing key", "--baedal.identity.signing-key=" + missing);
        assertThat(missing).doesNotExist();

        Path key = RunningIdentity.folder().resolve("key.pem");
        kidOf(key);
        String right = "--baedal.identity.signing-key=" + key;
        refusesToStart("BAEDAL_SERVICE_SECRET_ORDER", right, "--baedal.identity.service-secrets.order=short");
        refusesToStart("BAEDAL_SERVICE_SECRET_ORDER", right, "--baedal.identity.service-secrets.order=");
        refusesToStart(
                "BAEDAL_SERVICE_SECRET_ORDER",
                right,
                "--baedal.identity.service-secrets.order=demo-demo-demo-demo-demo-demo-demo-demo");

        Path nonsense = Files.writeString(RunningIdentity.folder().resolve("key.pem"), "nonsense");
        refusesToStart("signing key", "--baedal.identity.signing-key=" + nonsense);
    }

    @Test
    void a_demo_that_others_can_reach_does_not_start_with_the_password_that_everyone_knows() {
        refusesToStart("BAEDAL_DEMO_PASSWORD", "--baedal.demo=true", "--baedal.bind=0.0.0.0");
    }

    private static void refusesToStart(String why, String... arguments) {
        assertThatThrownBy(() -> RunningIdentity.start(arguments).close()).hasStackTraceContaining(why);
    }

    private Answer serviceToken(String service, String secret) {
        return client.post("/internal/service-tokens", Map.of("service", service, "secret", secret));
    }
}
