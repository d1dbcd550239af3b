package baedal.bench.growth;

import baedal.bench.ground.Crowd;
import baedal.bench.ground.Ground;
import baedal.bench.ground.Person;
import baedal.bench.report.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All services' databases, filled together. */
final class Depot {

    /** One for each core: more would only wait for each other. */
    private static final int AT_ONCE = 2;

    private final List<Fill> fills;
    private final Progress progress;
    private long ended;
    private long open;

    Depot(Ground ground, Models models, Crowd crowd, long stored, Progress progress) throws IOException {
        this.ended = stored;
        List<UUID> customers = new ArrayList<>();
        for (Person customer : crowd.customers()) {
            customers.add(UUID.fromString(customer.read("/api/me").at("/id").asString()));
        }
        this.fills = Fill.SERVICES.stream()
                .map(service -> new Fill(ground.world().superuser(service), models, customers))
                .toList();
        this.progress = progress;
    }

    /** Until there are so many. */
    void holdEnded(long many) throws SQLException, InterruptedException {
        long from = ended;
        each("to %,d stored orders".formatted(many), fill -> fill.ended(from, many));
        ended = Math.max(ended, many);
    }

    /** Until there are so many. */
    void holdOpen(long many) throws SQLException, InterruptedException {
        long from = open;
        each("to %,d open deliveries".formatted(many), fill -> fill.open(from, many));
        open = Math.max(open, many);
    }

    private interface Work {
        void on(Fill fill) throws SQLException;
    }

    private void each(String what, Work work) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        progress.say("Filling " + what + " ...");
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Boolean>> all = fills.stream()
                    .<Callable<Boolean>>map(fill -> () -> {
                        work.on(fill);
                        fill.settle();
                        return true;
                    })
                    .toList();
            for (Future<Boolean> one : threads.invokeAll(all)) {
                if (one.state() == Future.State.FAILED) {
                    throw new SQLException(one.exceptionNow());
                }
            }
        }
        progress.say("Filled %s in %.0f s".formatted(what, (System.nanoTime() - begin) / 1e9));
    }
}
