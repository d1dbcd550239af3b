package baedal.bench.ground;

import baedal.bench.load.Answer;
import baedal.bench.load.Connections;
import baedal.bench.load.Request;
import java.io.IOException;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Someone with a token.
 *
 * @param token empty: nobody in particular
 */
public record Person(Connections gateway, String token) {

    private static final String PASSWORD = "baedal-demo";

    public static Person nobody(Ground ground) {
        return new Person(ground.gateway(), "");
    }

    /** @param name of a demo account, such as {@code customer7} */
    public static Person named(Ground ground, String name) throws IOException {
        return named(ground, name + "@demo.baedal", PASSWORD);
    }

    private static Person named(Ground ground, String email, String password) throws IOException {
        String body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
        Answer tokens = nobody(ground).post("/api/auth/login", body);
        tokens.ok();
        return new Person(ground.gateway(), tokens.field("accessToken"));
    }

    public Answer get(String path) throws IOException {
        return gateway.send(Request.get(token, path));
    }

    /** With an idempotency key of its own. */
    public Answer post(String path, String body) throws IOException {
        return gateway.send(Request.post(token, path, UUID.randomUUID().toString(), body));
    }

    public Answer put(String path, String body) throws IOException {
        return gateway.send(Request.put(token, path, body));
    }

    public JsonNode read(String path) throws IOException {
        return get(path).ok();
    }
}
