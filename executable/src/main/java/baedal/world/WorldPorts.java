package baedal.world;

import baedal.engines.Ports;
import baedal.home.Refused;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every port of a world follows from the gateway's, so that two worlds run side by side. */
record WorldPorts(int gateway) {

    private static final int HIGHEST_OFFSET = 14;
    private static final int FLIGHT = HIGHEST_OFFSET + 1;
    private static final int SUGGESTED_STEP = 100;
    private static final int LAST_PORT = 65_535;

    WorldPorts {
        if (gateway < 1 || gateway > LAST_PORT - HIGHEST_OFFSET) {
            throw new Refused("--port must be between 1 and " + (LAST_PORT - HIGHEST_OFFSET) + ".");
        }
    }

    int of(Part part) {
        return gateway + part.offset;
    }

    /** Each further instance of a part is one flight of ports higher. */
    int of(Instance instance) {
        return of(instance.part()) + (instance.number() - 1) * FLIGHT;
    }

    int kafka() {
        return gateway + 12;
    }

    int kafkaController() {
        return gateway + 13;
    }

    int postgres() {
        return gateway + HIGHEST_OFFSET;
    }

    String url(Part part) {
        return url(Instance.first(part));
    }

    String url(Instance instance) {
        return "http://127.0.0.1:" + of(instance);
    }

    void demandFree(Collection<Instance> instances, boolean ownKafka, boolean ownPostgres) {
        SortedMap<Integer, String> wanted = new TreeMap<>();
        instances.forEach(instance -> wanted.put(of(instance), instance.title()));
        if (ownKafka) {
            wanted.put(kafka(), "Kafka");
            wanted.put(kafkaController(), "Kafka's controller");
        }
        if (ownPostgres) {
            wanted.put(postgres(), "PostgreSQL");
        }
        wanted.forEach((port, whom) -> {
            if (Ports.taken(port)) {
                throw new Refused(
                        "Port " + port + ", wanted for " + whom + ", is taken by another program: move all ports with"
                                + " --port, for example --port " + suggestion() + ".");
            }
        });
    }

    private int suggestion() {
        return gateway + SUGGESTED_STEP > LAST_PORT - HIGHEST_OFFSET ? 8_080 : gateway + SUGGESTED_STEP;
    }
}
