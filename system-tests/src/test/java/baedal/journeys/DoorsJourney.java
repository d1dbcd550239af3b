package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every role at every door: the doors are read from the documents, and who may open them is written here once more. */
class DoorsJourney {

    private static final String EVERYONE = "EVERYONE";
    private static final String NOBODYS_ID = "01900000-0000-7000-8000-999999999999";
    private static final List<String> DOCUMENTS =
            List.of("identity", "order", "payment", "store", "delivery", "notification", "tracking");
    private static final int INTERNAL_SERVICES = 7;

    /** Streams that go on as long as their token: asked for their headers alone. */
    private static final Set<String> ENDLESS = Set.of("GET /api/events", "GET /api/operations/events");

    private static final String WHO_MAY = """
            GET /.well-known/jwks.json: EVERYONE
            POST /api/auth/login: EVERYONE
            POST /api/auth/logout: EVERYONE
            POST /api/auth/refresh: EVERYONE
            POST /api/auth/register: EVERYONE
            GET /api/stores: EVERYONE
            GET /api/stores/{storeId}: EVERYONE
            GET /api/me: CUSTOMER OPERATOR OWNER RIDER
            GET /api/me/addresses: CUSTOMER
            POST /api/me/addresses: CUSTOMER
            PUT /api/me/addresses/{id}: CUSTOMER
            DELETE /api/me/addresses/{id}: CUSTOMER
            GET /api/events: CUSTOMER OPERATOR OWNER RIDER
            GET /api/notifications: CUSTOMER OPERATOR OWNER RIDER
            GET /api/orders/{id}: CUSTOMER OPERATOR OWNER RIDER
            GET /api/orders/{id}/events: CUSTOMER OPERATOR OWNER RIDER
            GET /api/orders: CUSTOMER
            POST /api/orders: CUSTOMER
            POST /api/orders/{id}/payment: CUSTOMER
            POST /api/orders/{id}/cancellation: CUSTOMER
            POST /api/orders/{id}/receipt: CUSTOMER
            GET /api/tickets: OWNER
            POST /api/tickets/{orderId}/acceptance: OWNER
            POST /api/tickets/{orderId}/rejection: OWNER
            POST /api/tickets/{orderId}/delay: OWNER
            POST /api/tickets/{orderId}/cooking-start: OWNER
            POST /api/tickets/{orderId}/cooking-finish: OWNER
            GET /api/stores/{storeId}/sales: OWNER
            PUT /api/stores/{storeId}/opening: OWNER
            POST /api/stores/{storeId}/menu-items: OWNER
            PUT /api/stores/{storeId}/menu-items/{menuItemId}: OWNER
            DELETE /api/stores/{storeId}/menu-items/{menuItemId}: OWNER
            PUT /api/stores/{storeId}/menu-items/{menuItemId}/sold-out: OWNER
            GET /api/riders/me: RIDER
            PUT /api/riders/me: RIDER
            GET /api/riders/me/earnings: RIDER
            GET /api/operations/riders: OPERATOR
            GET /api/deliveries/{orderId}/position: CUSTOMER OPERATOR OWNER RIDER
            GET /api/deliveries/nearby: RIDER
            GET /api/deliveries/mine: RIDER
            POST /api/deliveries/{orderId}/claim: RIDER
            POST /api/deliveries/{orderId}/hand-back: RIDER
            POST /api/deliveries/{orderId}/pickup: RIDER
            POST /api/deliveries/{orderId}/handover: RIDER
            GET /api/operations/summary: OPERATOR
            GET /api/operations/stuck: OPERATOR
            GET /api/operations/events: OPERATOR
            GET /api/operations/audit: OPERATOR
            GET /api/operations/city: OPERATOR
            GET /api/operations/orders: OPERATOR
            GET /api/operations/orders/{id}/story: OPERATOR
            POST /api/operations/orders/{id}/cancellation: OPERATOR
            POST /api/operations/orders/{id}/refund: OPERATOR
            GET /api/operations/dead-letters: OPERATOR
            POST /api/operations/dead-letters/{id}/replay: OPERATOR
            POST /api/operations/rebuild: OPERATOR
            """;

    private final World world = World.shared();
    private final People people = new People(world);
    private final Map<String, Http> callers = Map.of(
            "CUSTOMER", people.customer(33).http(),
            "OWNER", people.owner(3).http(),
            "RIDER", people.rider(27).http(),
            "OPERATOR", people.operator());

    @Test
    void every_door_is_documented_with_whom_it_is_for() {
        assertThat(documented()).isEqualTo(expected());
    }

    @Test
    void every_door_opens_for_its_roles_and_for_nobody_else() {
        documented().forEach((door, roles) -> {
            boolean open = roles.contains(EVERYONE);
            // this one asks for what it ends, instead of for a role
            if (!door.equals("POST /api/auth/logout")) {
                assertThat(knock(world.http(), door))
                        .as(door + " without a token")
                        .satisfies(status -> {
                            if (open) {
                                assertThat(status).isLessThan(500).isNotIn(401, 403);
                            } else {
                                assertThat(status).isEqualTo(401);
                            }
                        });
            }
            callers.forEach((role, caller) -> assertThat(knock(caller, door))
                    .as(door + " as " + role)
                    .satisfies(status -> {
                        if (open || roles.contains(role)) {
                            assertThat(status).isLessThan(500).isNotIn(401, 403);
                        } else {
                            assertThat(status).isEqualTo(403);
                        }
                    }));
        });
    }

    @Test
    void what_is_inside_does_not_exist_outside() {
        for (String path : List.of(
                "/internal/messaging",
                "/internal/dead-letters",
                "/internal/stuck",
                "/internal/service-tokens",
                "/internal/story/" + NOBODYS_ID,
                "/internal/orders/" + NOBODYS_ID,
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/api/stores/..;/internal/messaging",
                "/api/stores/%2e%2e/%2e%2e/internal/messaging")) {
            for (Http caller : Stream.concat(Stream.of(world.http()), callers.values().stream())
                    .toList()) {
                Http.Answer answer = caller.get(path);

                assertThat(answer.status()).as(path).isIn(400, 404);
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            }
        }
    }

    @Test
    void a_service_that_is_called_past_the_gateway_asks_for_a_token_of_a_service() {
        for (int number = 1; number <= INTERNAL_SERVICES; number++) {
            Http service = new Http("http://localhost:" + (world.port + number), null);
            String operator = String.valueOf(people.operator().token());

            service.get("/internal/messaging").expect(401);
            assertThat(service.as(operator).get("/internal/messaging").status()).isEqualTo(403);
            service.get("/actuator/health").expect(200);
            service.get("/actuator/env").expect(404);
            service.as(operator).get("/api/nothing").expect(404);
        }
    }

    @Test
    void a_header_does_not_change_what_is_asked_for() {
        Http customer = people.customer(33).http();
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            // as a GET this would be the list of orders
            assertThat(customer.send("POST", "/api/orders", Map.of(), Map.of(header, "GET"))
                            .code())
                    .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        }
    }

    private static int knock(Http caller, String door) {
        String method = door.substring(0, door.indexOf(' '));
        String path = door.substring(door.indexOf(' ') + 1).replaceAll("\\{[^}]*}", NOBODYS_ID);
        if (ENDLESS.contains(door)) {
            return caller.send("HEAD", path, null, Map.of()).status();
        }
        Object body = method.equals("POST") || method.equals("PUT") ? Map.of() : null;
        return caller.send(method, path, body, Map.of()).status();
    }

    private Map<String, Set<String>> documented() {
        Map<String, Set<String>> doors = new TreeMap<>();
        for (String service : DOCUMENTS) {
            JsonNode paths = world.http()
                    .get("/docs/openapi/" + service)
                    .expect(200)
                    .body()
                    .path("paths");
            paths.propertyStream()
                    .forEach(path -> path.getValue()
                            .propertyStream()
                            .forEach(operation -> doors.put(
                                    operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                    rolesOf(operation.getValue()))));
        }
        return doors;
    }

    private static Set<String> rolesOf(JsonNode operation) {
        Set<String> roles = operation
                .path("x-roles")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
        return roles.isEmpty() ? Set.of(EVERYONE) : roles;
    }

    private static Map<String, Set<String>> expected() {
        Map<String, Set<String>> doors = new TreeMap<>();
        WHO_MAY.lines().forEach(line -> {
            int end = line.lastIndexOf(": ");
            doors.put(
                    line.substring(0, end),
                    new TreeSet<>(List.of(line.substring(end + 2).split(" ", -1))));
        });
        return doors;
    }
}
