package baedal.journeys;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who lives in the demo world; each logs in once. */
final class People {

    private final Http http;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    People(World world) {
        this.http = world.http();
    }

    Customer customer(int n) {
        return new Customer(loggedIn("customer", n));
    }

    /** Someone who was never here before. */
    Customer newCustomer() {
        String email = "someone-" + UUID.randomUUID() + "@example.com";
        http.post(
                        "/api/auth/register",
                        Map.of("email", email, "password", "long enough 1", "name", "김새롬", "phone", "010-5555-1234"))
                .expect(201);
        return new Customer(http.as(login(email, "long enough 1")));
    }

    Owner owner(int n) {
        return new Owner(loggedIn("owner", n));
    }

    Rider rider(int n) {
        return new Rider(loggedIn("rider", n));
    }

    Http operator() {
        return loggedIn("operator", 1);
    }

    private Http loggedIn(String role, int n) {
        String email = role + (n == 1 ? "" : n) + "@demo.baedal";
        return http.as(tokens.computeIfAbsent(email, e -> login(e, "baedal-demo")));
    }

    private String login(String email, String password) {
        return http.post("/api/auth/login", Map.of("email", email, "password", password))
                .expect(200)
                .text("/accessToken");
    }
}
