package baedal.checkpoints;

import baedal.demo.Phone;
import baedal.evidence.Evidence;
import baedal.world.RunningWorld;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is done to the world to see it stand it; all of it can be undone at once. */
final class Disturbances {

    private static final String FAULTS = "/control/faults";
    private static final String RIDER = "/api/riders/me";

    private final RunningWorld world;
    private final Phone network;
    private final Set<String> stopped = new LinkedHashSet<>();
    private final Map<Phone, Map<String, Object>> riders = new HashMap<>();
    private boolean slow;

    Disturbances(RunningWorld world, Phone network) {
        this.world = world;
        this.network = network;
    }

    void stop(String service, Evidence evidence) {
        evidence.meanwhile("./baedal stop " + service);
        stopped.add(service);
        world.stop(service);
        evidence.says("`./baedal stop " + service + "`");
    }

    void start(String service, Evidence evidence) {
        evidence.meanwhile("./baedal start " + service);
        world.start(service);
        stopped.remove(service);
        evidence.says("`./baedal start " + service + "`");
    }

    /** From now on the payment network takes so long for every call. */
    void slowNetwork(long latencyMillis) throws InterruptedException {
        slow = true;
        network.ask("PUT", FAULTS, Map.of("latencyMillis", latencyMillis));
    }

    void healNetwork() throws InterruptedException {
        network.ask("DELETE", FAULTS, null);
        slow = false;
    }

    /** On duty where the customers live. */
    void onDuty(Phone rider) throws InterruptedException {
        if (riders.isEmpty()) {
            JsonNode before = rider.get(RIDER);
            Map<String, Object> report =
                    new HashMap<>(Map.of("onDuty", before.at("/onDuty").asBoolean()));
            if (before.at("/lat").isNumber()) {
                report.put("lat", before.at("/lat").asDouble());
                report.put("lng", before.at("/lng").asDouble());
            }
            riders.put(rider, report);
        }
        rider.put(RIDER, Map.of("onDuty", true, "lat", Meal.LAT, "lng", Meal.LNG))
                .ok();
    }

    /** Also in a thread that is asked to end: this is the last that it does. */
    void undo() {
        boolean interrupted = Thread.interrupted();
        try {
            if (slow) {
                healNetwork();
            }
            for (String service : List.copyOf(stopped)) {
                world.start(service);
                stopped.remove(service);
            }
            for (Map.Entry<Phone, Map<String, Object>> rider : riders.entrySet()) {
                rider.getKey().put(RIDER, rider.getValue());
            }
            riders.clear();
        } catch (InterruptedException twice) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
