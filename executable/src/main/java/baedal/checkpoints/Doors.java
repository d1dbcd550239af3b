package baedal.checkpoints;

import baedal.demo.Phone;
import baedal.demo.Phone.Answer;
import baedal.evidence.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the gateway leads, to whom it opens, and what does not exist there. */
final class Doors {

    /** Nothing changes about him between two requests. */
    private static final String VISITOR = "customer123";

    private static final List<Door> ROUTES = List.of(
            new Door("GET", "/api/me", "identity", VISITOR),
            new Door("GET", "/api/stores?lat=37.4979&lng=127.0276&limit=1", "store", VISITOR),
            new Door("POST", "/api/orders/01900000-0000-7000-8000-000000000000/receipt", "order", VISITOR),
            new Door("GET", "/api/orders?limit=1", "tracking", VISITOR),
            new Door("GET", "/api/riders/me", "delivery", "rider"),
            new Door("GET", "/api/notifications?limit=1", "notification", VISITOR),
            new Door("GET", "/docs/openapi/payment", "payment", ""),
            new Door("GET", "/login", "web", ""));

    private final Scene scene;

    /** @param visitor an account; empty: anyone */
    private record Door(String method, String path, String service, String visitor) {

        Answer knock(Phone phone, String at) throws InterruptedException {
            return phone.ask(method, at, method.equals("POST") ? Map.of() : null);
        }

        /** Under which path the service itself keeps it. */
        String inside() {
            return path.startsWith("/docs/openapi/") ? "/v3/api-docs" : path;
        }
    }

    Doors(Scene scene) {
        this.scene = scene;
    }

    void lead(Evidence evidence) throws InterruptedException {
        evidence.says("One address. The same request to the gateway and to the service's own port:");
        List<List<String>> rows = new ArrayList<>();
        boolean same = true;
        for (Door door : ROUTES) {
            String token = door.visitor().isEmpty() ? "" : scene.people.token(door.visitor());
            Answer outside = door.knock(scene.people.bearer(token), door.path());
            Answer inside = door.knock(scene.service(door.service(), token), door.inside());
            boolean equal =
                    inside.status() == outside.status() && content(inside).equals(content(outside));
            same &= equal;
            rows.add(List.of(
                    door.method() + " " + door.path(),
                    door.service(),
                    seen(outside),
                    seen(inside),
                    equal ? inside.body().isMissingNode() ? "a page" : "the same" : "different"));
        }
        evidence.lists(List.of("request", "service", "gateway says", "service says", "content"), rows);
        evidence.holds("each is answered by the service it belongs to", same, "see the table");
    }

    void ask(Evidence evidence) throws InterruptedException {
        evidence.says("Who asks, `GET /api/operations/summary` (for operators alone):");
        String customer = scene.people.token(VISITOR);
        String[] parts = customer.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("CUSTOMER", "OPERATOR");
        List<Attempt> attempts = List.of(
                new Attempt("no token", "", 401),
                new Attempt(
                        "a customer's, role changed to OPERATOR",
                        parts[0] + "." + encoded(claims) + "." + parts[2],
                        401),
                new Attempt(
                        "the same, unsigned (alg none)",
                        encoded("{\"alg\":\"none\"}") + "." + encoded(claims) + ".",
                        401),
                new Attempt("a customer's own", customer, 403),
                new Attempt("an operator's", scene.people.token("operator"), 200));
        List<List<String>> rows = new ArrayList<>();
        boolean right = true;
        for (Attempt attempt : attempts) {
            Answer answer = scene.people.bearer(attempt.token()).ask("GET", "/api/operations/summary", null);
            right &= answer.status() == attempt.expected();
            rows.add(List.of(attempt.what(), seen(answer)));
        }
        evidence.lists(List.of("token", "answer"), rows);
        evidence.holds("without a good token 401, with a wrong role 403", right, "see the table");
    }

    private record Attempt(String what, String token, int expected) {}

    void hide(Evidence evidence) throws InterruptedException {
        evidence.says("What services say to each other, asked for from outside with an operator's token:");
        Phone operator = scene.people.operator();
        List<List<String>> rows = new ArrayList<>();
        boolean hidden = true;
        for (String path : List.of(
                "/internal/messaging",
                "/internal/breakers",
                "/actuator/env",
                "/api/stores/..;/internal/messaging",
                "/api/stores/%2e%2e/%2e%2e/internal/messaging")) {
            Answer answer = operator.ask("GET", path, null);
            hidden &= Stream.of(400, 404).anyMatch(status -> status == answer.status());
            rows.add(List.of("GET " + path, seen(answer)));
        }
        evidence.lists(List.of("request", "answer"), rows);
        evidence.holds("it does not exist", hidden, "see the table");
    }

    private static String seen(Answer answer) {
        return (answer.status() + " " + answer.body().at("/code").asString("")).strip();
    }

    /** Without what differs between two requests, and between two addresses. */
    private static JsonNode content(Answer answer) {
        return answer.body() instanceof ObjectNode body ? body.without(List.of("traceId", "servers")) : answer.body();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
