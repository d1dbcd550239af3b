package baedal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's way to the platform: logs in when needed, and comes back later when told to. */
public final class Phone {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
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

    /** Somebody's, with the rights of this token alone; empty: nobody's. */
    public static Phone holding(String base, String token) {
        Phone phone = new Phone(base, "", new Turnstile());
        phone.token = token;
        return phone;
    }

    /** What came back; the body is a missing node where it was no JSON. */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        public boolean good() {
            return status < 300;
        }

        /** @throws IllegalStateException if it is not a good one */
        public JsonNode ok() {
            if (!good()) {
                throw new IllegalStateException(status + " " + body);
            }
            return body;
        }

        /** A header's value, or nothing. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
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

    public JsonNode get(String path) throws InterruptedException {
        return call("GET", path, null).ok();
    }

    public Answer post(String path, Object body) throws InterruptedException {
        return call("POST", path, body);
    }

    public Answer put(String path, Object body) throws InterruptedException {
        return call("PUT", path, body);
    }

    /** Asks once, whatever the answer is; every time with another idempotency key. */
    public Answer ask(String method, String path, @Nullable Object body) throws InterruptedException {
        return once(method, path, body, UUID.randomUUID().toString());
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
            Answer answer = once(method, path, body, key);
            if (answer.status() != TOO_MANY || i == PATIENCE) {
                return answer;
            }
            Thread.sleep(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1)));
        }
    }

    private Answer once(String method, String path, @Nullable Object body, String key) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LONGEST_ANSWER)
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
            return new Answer(response.statusCode(), response.headers(), json(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.missingNode();
    }
}
