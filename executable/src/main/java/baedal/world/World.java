package baedal.world;

import baedal.home.Refused;
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
    private final Turns turns;
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
        this.turns = new Turns(plan.parts());
    }

    void start() {
        engines.begin();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<Void>> starts = new ArrayList<>();
            // a future runs what waits for it from the last to the first
            for (Part part : Arrays.asList(Part.values()).reversed()) {
                if (plan.parts().contains(part)) {
                    CompletableFuture<Void> ground = part.needsKafka() ? engines.both() : engines.postgres();
                    starts.add(ground.thenCompose(_ -> async(Instance.first(part), threads)));
                }
            }
            Failures.join(CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)));
            // only now: the first of its kind has made tables and demo people, and nobody wants to make them twice
            Failures.join(CompletableFuture.allOf(plan.instances().stream()
                    .filter(instance -> instance.number() > 1)
                    .map(instance -> async(instance, threads))
                    .toArray(CompletableFuture[]::new)));
        }
    }

    private CompletableFuture<Void> async(Instance instance, ExecutorService threads) {
        return progress.async(instance.title(), () -> turns.take(instance.part(), () -> start(instance)), threads);
    }

    /**
     * @param name a part's, or the engine's that can be taken away as well
     * @return one sentence about what happened
     */
    String start(String name) {
        if (!name.strip().equals(Engines.KAFKA)) {
            return start(Part.named(name));
        }
        if (ending) {
            throw new Refused("The world is ending.");
        }
        return engines.startKafkaAgain();
    }

    /** As {@link #start(String)}. */
    String stop(String name) {
        return name.strip().equals(Engines.KAFKA) ? engines.stopKafka() : stop(Part.named(name));
    }

    private String start(Part part) {
        return turns.take(part, () -> {
            if (plan.copies().of(part).stream().allMatch(host::runs)) {
                return part.title() + " is running already.";
            }
            plan.copies().of(part).forEach(this::start);
            return part.title() + " is started.";
        });
    }

    private String stop(Part part) {
        return turns.take(part, () -> {
            if (plan.copies().of(part).stream().noneMatch(host::runs)) {
                return part.title() + " is stopped already.";
            }
            plan.copies().of(part).forEach(host::stop);
            return part.title() + " is stopped.";
        });
    }

    /** @return one sentence about what happened */
    String restart(Part part) {
        return turns.take(part, () -> {
            for (Instance instance : plan.copies().of(part)) {
                host.stop(instance);
                start(instance);
            }
            return part.title() + " is restarted.";
        });
    }

    private String start(Instance instance) {
        if (ending) {
            throw new Refused("The world is ending.");
        }
        if (host.runs(instance)) {
            return instance.title() + " is running already.";
        }
        try {
            host.start(instance);
            return instance.title() + " is started.";
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Refused(instance.title() + " did not start: " + Failures.reason(e), e);
        }
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

    /** One that is just being started has promised nothing yet: it ends with the process. */
    private void stopAll(Predicate<Part> which) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            turns.parts().stream()
                    .filter(which)
                    .forEach(part -> threads.execute(() ->
                            turns.takeIfFree(part, () -> plan.copies().of(part).forEach(host::stop))));
        }
    }
}
