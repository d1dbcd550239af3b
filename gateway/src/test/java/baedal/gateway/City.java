package baedal.gateway;

import baedal.http.testing.Client;
import baedal.http.testing.RunningService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The gateway before seven tiny services, of which payment is down. */
final class City {

    private static final Map<String, Upstream> SERVICES = new LinkedHashMap<>();
    static final RunningService GATEWAY;

    static {
        List<String> arguments = new ArrayList<>(List.of("--baedal.gateway.answer-within=1s"));
        for (String name : List.of("identity", "order", "store", "delivery", "notification", "tracking", "web")) {
            Upstream upstream = new Upstream(name);
            SERVICES.put(name, upstream);
            arguments.add("--baedal.url." + name + "=" + upstream.url());
        }
        try (Upstream payment = new Upstream("payment")) {
            arguments.add("--baedal.url.payment=" + payment.url());
        }
        GATEWAY = RunningService.startBare(GatewayApplication.class, "gateway", arguments.toArray(String[]::new));
    }

    private City() {}

    static Upstream service(String name) {
        return Objects.requireNonNull(SERVICES.get(name));
    }

    static Client client() {
        return GATEWAY.client();
    }
}
