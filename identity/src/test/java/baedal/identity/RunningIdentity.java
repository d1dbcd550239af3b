package baedal.identity;

import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.RunningService;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Identity as it really runs: it checks tokens with the keys that it publishes. One for all tests, in the demo world. */
final class RunningIdentity {

    static final String SECRET = "a secret that is long enough for this";
    static final HttpServer STORE = store();
    static final RunningService DEMO = start(
            "--baedal.demo=true",
            "--baedal.url.store=http://127.0.0.1:" + STORE.getAddress().getPort());

    private RunningIdentity() {}

    static RunningService start(String... more) {
        String url = "http://127.0.0.1:" + freePort();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + url.substring(url.lastIndexOf(':') + 1),
                "--baedal.issuer=" + url,
                "--baedal.url.identity=" + url,
                "--baedal.jwks-uri=" + url + "/.well-known/jwks.json",
                "--baedal.service-secret=" + SECRET));
        for (String service :
                List.of("identity", "order", "payment", "store", "delivery", "notification", "tracking")) {
            arguments.add("--baedal.identity.service-secrets." + service + "=" + SECRET);
        }
        if (List.of(more).stream().noneMatch(one -> one.startsWith("--baedal.identity.signing-key"))) {
            arguments.add("--baedal.identity.signing-key=" + folder().resolve("key.pem"));
        }
        for (String one : more) {
            arguments.removeIf(other -> other.startsWith(one.substring(0, one.indexOf('=') + 1)));
            arguments.add(one);
        }
        return RunningService.start(IdentityApplication.class, "identity", arguments.toArray(String[]::new));
    }

    static Path folder() {
        try {
            return Files.createTempDirectory("identity");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answer logIn(Client client, String email, String password) {
        return client.post("/api/auth/login", Map.of("email", email, "password", password));
    }

    static String demoToken(String email) {
        return logIn(DEMO.client(), email, "baedal-demo").at("/accessToken");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Owner 1 owns two stores; owner 2's answer never comes in time; all others get an error. */
    private static HttpServer store() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/owners/01900000-0000-7000-8000-200000000001/stores", exchange -> {
                boolean known =
                        exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ey");
                byte[] body = """
                        {"storeIds":["01900000-0000-7000-8000-500000000001","01900000-0000-7000-8000-500000000002"],
                         "more":"than identity knows"}""".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(known ? 200 : 401, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            // never answered: the caller has to end it
            server.createContext("/internal/owners/01900000-0000-7000-8000-200000000002/stores", exchange -> {});
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
