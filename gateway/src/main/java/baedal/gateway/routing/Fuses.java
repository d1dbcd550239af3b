package baedal.gateway.routing;

import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** One fuse for each instance, by its host and port. */
@Component
class Fuses {

    private final GatewaySettings settings;
    private final ConcurrentHashMap<String, Fuse> fuses = new ConcurrentHashMap<>();

    Fuses(GatewaySettings settings) {
        this.settings = settings;
    }

    Fuse of(String authority) {
        return fuses.computeIfAbsent(authority, name -> new Fuse(name, settings.atOnce()));
    }
}
