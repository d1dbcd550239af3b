package baedal.journeys;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who lives in the demo world; each logs in once. */
public final class People {

    private final Http http;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public People(World world) {
        this.http = world.http();
    }

    public Customer customer(int n) {
        return new Customer(loggedIn("customer", n));
    }

    /** Someone who was never here before. */
    public Customer newCustomer() {
        String email = "someone-" + UUID.randomUUID() + "@example.com";
        http.post(
                        "/api/auth/register",
                        Map.of("email", email, "password", "long enough 1", "name", "김새롬", "phone", "010-5555-1234"))
                .expect(201);
        return new Customer(http.as(login(email, "long enough 1")));
    }

    public Owner owner(int n) {
        return new Owner(loggedIn("owner", n));
    }

    public Rider rider(int n) {
        return new Rider(loggedIn("rider", n));
    }

    public Http operator() {
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
