package baedal.bench.ground;

import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * What was decided and has not arrived everywhere.
 *
 * @param outbox facts that have not left the service that tells them
 * @param lag facts that readers have not read, all of them together
 * @param most facts that one reader has not read, the one that is farthest behind
 */
public record Backlog(long outbox, long lag, long most) {

    private static final long UNTOLD = 1_000_000;
    private static final Duration GLANCE = Duration.ofMillis(250);

    /** @param operator an operator */
    public static Backlog now(Person operator) throws IOException {
        JsonNode summary = operator.read("/api/operations/summary");
        long outbox = 0;
        for (JsonNode service : summary.at("/outbox")) {
            outbox += service.at("/backlog").asLong();
        }
        long lag = summary.at("/missing").size() * UNTOLD;
        long most = lag;
        for (JsonNode reader : summary.at("/consumers")) {
            // a reader that says nothing has not read everything as far as one knows
            long behind =
                    reader.at("/lag").isNull() ? UNTOLD : reader.at("/lag").asLong();
            lag += behind;
            most = Math.max(most, behind);
        }
        return new Backlog(outbox, lag, most);
    }

    public long all() {
        return outbox + lag;
    }

    /** @return how many seconds it took until there was none; negative: there still is some after this time */
    public static double drained(Person operator, Duration atMost) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (now(operator).all() > 0) {
            if (System.nanoTime() - begin > atMost.toNanos()) {
                return -1;
            }
            Thread.sleep(GLANCE);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
