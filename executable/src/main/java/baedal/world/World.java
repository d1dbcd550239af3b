package baedal.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A running whole: engines, then parts; and back in reverse. */
final class World implements AutoCloseable {

    /** More contexts at once only wait for each other's processor time. */
    private static final int AT_ONCE = 2;

    private final Plan plan;
    private final Engines engines;
    private final Host host;
    private final Progress progress;
    private boolean ending;

    World(Plan plan, Engines engines, Host host, Progress progress) {
        this.plan = plan;
        this.engines = engines;
        this.host = host;
        this.progress = progress;
    }

    void start() {
        engines.start();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<Void>> starts = new ArrayList<>();
            for (Part part : Part.values()) {
                if (plan.parts().contains(part)) {
                    starts.add(progress.async(part.title(), () -> start(part), threads));
                }
            }
            Failures.join(CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)));
        }
    }

    /** @return one sentence about what happened */
    String start(Part part) {
        synchronized (part) {
            if (ending()) {
                throw new Refused("The world is ending.");
            }
            if (!plan.parts().contains(part)) {
                throw new Refused(part.title() + " does not belong to this world.");
            }
            if (host.runs(part)) {
                return part.title() + " is running already.";
            }
            try {
                host.start(part);
            } catch (RuntimeException e) {
                throw e instanceof Refused ? e : new Refused(part.title() + " did not start: " + Failures.reason(e), e);
            }
            return part.title() + " is started.";
        }
    }

    /** @return one sentence about what happened */
    String stop(Part part) {
        synchronized (part) {
            if (!plan.parts().contains(part)) {
                throw new Refused(part.title() + " does not belong to this world.");
            }
            if (!host.runs(part)) {
                return part.title() + " is stopped already.";
            }
            host.stop(part);
            return part.title() + " is stopped.";
        }
    }

    /** First the door, then those behind it, then what they lean on: nobody meets a half-dead neighbour for long. */
    @Override
    public void close() {
        synchronized (this) {
            ending = true;
        }
        stopAll(part -> part == Part.GATEWAY);
        stopAll(part -> part != Part.GATEWAY && !part.simulator());
        stopAll(Part::simulator);
        engines.close();
    }

    private void stopAll(Predicate<Part> which) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Arrays.stream(Part.values())
                    .filter(which)
                    .filter(plan.parts()::contains)
                    .forEach(part -> threads.execute(() -> stop(part)));
        }
    }

    private synchronized boolean ending() {
        return ending;
    }
}
