package baedal.bench.breaker;

import baedal.bench.load.Connections;
import baedal.bench.load.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentSkipListMap;

/** The simulated payment network: what it suffers from, and how often it is called meanwhile. */
final class Network {

    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final String FAULTS = "/control/faults";

    private final Connections network;
    private final ConcurrentSkipListMap<Instant, Long> calls = new ConcurrentSkipListMap<>();

    Network(Connections network) {
        this.network = network;
    }

    /** @param plan as JSON; empty: it is healthy */
    void suffer(String plan) throws IOException {
        network.send(plan.isEmpty() ? Request.delete("", FAULTS) : Request.put("", FAULTS, plan))
                .ok();
    }

    /** Counts until it is interrupted. */
    void count() {
        try {
            while (true) {
                look();
                Thread.sleep(GLANCE);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            long count = network.send(Request.get("", FAULTS)).ok().at("/calls").asLong();
            calls.put(Instant.now(), count);
        } catch (IOException busy) {
            // the next look tells what this one would have told
        }
    }

    /** How often it was called between the two, as nearly as was counted. */
    long calls(Instant from, Instant to) {
        var first = calls.ceilingEntry(from);
        var last = calls.floorEntry(to);
        return first == null || last == null ? 0 : Math.max(0, last.getValue() - first.getValue());
    }
}
