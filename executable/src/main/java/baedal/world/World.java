package baedal.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** A running whole: engines, then parts; and back in reverse. */
final class World implements AutoCloseable {

    /** More contexts at once only wait for each other's processor time. */
    private static final int AT_ONCE = 2;

    private final Plan plan;
    private final Engines engines;
    private final Host host;
    private final Progress progress;
    private final Map<Part, ReentrantLock> moving = new EnumMap<>(Part.class);
    private volatile boolean ending;

    static World of(Settings settings, boolean processes, Progress progress) {
        return new World(
                settings.plan(),
                new Engines(settings, progress),
                processes ? new ProcessHost(settings) : new ContextHost(settings),
                progress);
    }

    private World(Plan plan, Engines engines, Host host, Progress progress) {
        this.plan = plan;
        this.engines = engines;
        this.host = host;
        this.progress = progress;
        plan.parts().forEach(part -> moving.put(part, new ReentrantLock()));
    }

    void start() {
        engines.begin();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<Void>> starts = new ArrayList<>();
            // a future runs what waits for it from the last to the first
            for (Part part : Arrays.asList(Part.values()).reversed()) {
                if (plan.parts().contains(part)) {
                    CompletableFuture<Void> ground = part.needsKafka() ? engines.both() : engines.postgres();
                    starts.add(ground.thenCompose(_ -> progress.async(part.title(), () -> start(part), threads)));
                }
            }
            Failures.join(CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)));
        }
    }

    /** @return one sentence about what happened */
    String start(Part part) {
        ReentrantLock lock = lockOf(part);
        lock.lock();
        try {
            if (ending) {
                throw new Refused("The world is ending.");
            }
            if (host.runs(part)) {
                return part.title() + " is running already.";
            }
            host.start(part);
            return part.title() + " is started.";
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Refused(part.title() + " did not start: " + Failures.reason(e), e);
        } finally {
            lock.unlock();
        }
    }

    /** @return one sentence about what happened */
    String stop(Part part) {
        ReentrantLock lock = lockOf(part);
        lock.lock();
        try {
            if (!host.runs(part)) {
                return part.title() + " is stopped already.";
            }
            host.stop(part);
            return part.title() + " is stopped.";
        } finally {
            lock.unlock();
        }
    }

    private ReentrantLock lockOf(Part part) {
        ReentrantLock lock = moving.get(part);
        if (lock == null) {
            throw new Refused(part.title() + " does not belong to this world.");
        }
        return lock;
    }

    /** First the door, then those behind it, then what they lean on: nobody meets a half-dead neighbour for long. */
    @Override
    public void close() {
        ending = true;
        stopAll(part -> part == Part.GATEWAY);
        stopAll(part -> part != Part.GATEWAY && !part.simulator());
        stopAll(Part::simulator);
        engines.close();
    }

    private void stopAll(Predicate<Part> which) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            moving.keySet().stream().filter(which).forEach(part -> threads.execute(() -> stopUnlessMoving(part)));
        }
    }

    /** One that is just being started has promised nothing yet: it ends with the process. */
    private void stopUnlessMoving(Part part) {
        if (lockOf(part).tryLock()) {
            try {
                host.stop(part);
            } finally {
                lockOf(part).unlock();
            }
        }
    }
}
