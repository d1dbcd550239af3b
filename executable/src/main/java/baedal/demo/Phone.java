package baedal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's way to the platform: logs in when needed, and comes back later when told to. */
final class Phone {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int PATIENCE = 5;

    private final String base;
    private final String email;
    private final Turnstile turnstile;
    private String token = "";

    /** @param email empty: nobody's, only for what everyone may see */
    Phone(String base, String email, Turnstile turnstile) {
        this.base = base;
        this.email = email;
        this.turnstile = turnstile;
    }

    record Answer(int status, JsonNode body) {

        boolean good() {
            return status < 300;
        }

        JsonNode ok() {
            if (!good()) {
                throw new IllegalStateException(status + " " + body);
            }
            return body;
        }
    }

    /** Waits for his turn to log in; how that ends shows at the first call. */
    void enter() throws InterruptedException {
        try {
            logIn();
        } catch (IllegalStateException | UncheckedIOException later) {
            token = "";
        }
    }

    JsonNode get(String path) throws InterruptedException {
        return call("GET", path, null).ok();
    }

    Answer post(String path, Object body) throws InterruptedException {
        return call("POST", path, body);
    }

    Answer put(String path, Object body) throws InterruptedException {
        return call("PUT", path, body);
    }

    /** The same idempotency key however often it is tried. */
    private Answer call(String method, String path, @Nullable Object body) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        if (token.isEmpty() && !email.isEmpty()) {
            logIn();
        }
        Answer answer = send(method, path, body, key);
        if (answer.status() == UNAUTHORIZED && !email.isEmpty()) {
            logIn();
            answer = send(method, path, body, key);
        }
        return answer;
    }

    private void logIn() throws InterruptedException {
        turnstile.pass();
        token = "";
        JsonNode tokens = send("POST", "/api/auth/login", Map.of("email", email, "password", "baedal-demo"), email)
                .ok();
        token = tokens.at("/accessToken").asString();
    }

    private Answer send(String method, String path, @Nullable Object body, String key) throws InterruptedException {
        for (int i = 1; ; i++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            try {
                HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != TOO_MANY || i == PATIENCE) {
                    String text = response.body();
                    return new Answer(
                            response.statusCode(), text.startsWith("{") ? JSON.readTree(text) : JSON.missingNode());
                }
                Thread.sleep(Duration.ofSeconds(
                        response.headers().firstValueAsLong("Retry-After").orElse(1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
