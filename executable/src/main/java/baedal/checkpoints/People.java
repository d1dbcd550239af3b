package baedal.checkpoints;

import baedal.demo.Phone;
import java.util.HashMap;
import java.util.Map;

/** Who acts: owner@, rider@, operator@, and customers with whom nobody else plays. */
final class People {

    private static final int FIRST_CUSTOMER = 101;

    private final String gateway;
    private final Map<String, Phone> known = new HashMap<>();

    People(String gateway) {
        this.gateway = gateway;
    }

    Phone nobody() {
        return bearer("");
    }

    /** Whoever shows this token. */
    Phone bearer(String token) {
        return Phone.holding(gateway, token);
    }

    Phone customer() throws InterruptedException {
        return customer(0);
    }

    Phone customer(int number) throws InterruptedException {
        return named("customer" + (FIRST_CUSTOMER + number));
    }

    Phone owner() throws InterruptedException {
        return named("owner");
    }

    Phone operator() throws InterruptedException {
        return named("operator");
    }

    Phone rider() throws InterruptedException {
        return named("rider");
    }

    /** @param name of a demo account */
    String token(String name) throws InterruptedException {
        return nobody().post("/api/auth/login", Map.of("email", name + "@demo.baedal", "password", "baedal-demo"))
                .ok()
                .at("/accessToken")
                .asString();
    }

    private Phone named(String name) throws InterruptedException {
        Phone phone = known.get(name);
        if (phone == null) {
            phone = bearer(token(name));
            known.put(name, phone);
        }
        return phone;
    }
}
