package baedal.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The API as far as a test needs it: it answers what it was told to, and remembers what it was asked. */
final class PublicApi {

    private record Prepared(int status, String body) {}

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    /** The latest of each call. */
    final Map<String, String> bodies = new ConcurrentHashMap<>();

    final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, Prepared> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    PublicApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param call such as {@code GET /api/me} */
    void answers(String call, int status, String body) {
        answers.put(call, new Prepared(status, body));
    }

    long count(String call) {
        return List.copyOf(asked).stream().filter(call::equals).count();
    }

    /** As the issuer writes it; nobody here checks the signature. */
    static String token(String role, Instant expiresAt) {
        String claims = "{\"sub\":\"1\",\"name\":\"김민준\",\"roles\":[\"%s\"],\"exp\":%d}"
                .formatted(role, expiresAt.getEpochSecond());
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".x";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        bodies.put(call, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        keys.put(call, key == null ? "" : key);
        asked.add(call);
        Prepared prepared =
                answers.getOrDefault(call, new Prepared(404, "{\"code\":\"NOT_FOUND\",\"detail\":\"없어요.\"}"));
        byte[] body = prepared.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(prepared.status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
