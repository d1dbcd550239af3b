package baedal.bench.isolation;

import baedal.bench.ground.Backlog;
import baedal.bench.ground.Crowd;
import baedal.bench.ground.Ground;
import baedal.bench.ground.Person;
import baedal.bench.ground.Pulse;
import baedal.bench.ground.Stage;
import baedal.bench.ground.Stages;
import baedal.bench.load.Answer;
import baedal.bench.load.OpenLoop;
import baedal.bench.load.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One part is stopped for a while and started again, and all the time orders come in.
 *
 * @param stopped when, and when it was told to come back, in the pulse's seconds
 * @param started seconds that its start took
 * @param caughtUp seconds from then until nobody was behind more than a moment; negative: never, as far as was waited
 */
record Outage(
        String part,
        Stage before,
        Stage down,
        Stage back,
        double stopped,
        double returned,
        double started,
        double caughtUp) {

    private static final int PLACED = 201;
    private static final int AT_ONCE = 1_000;
    private static final int FACTS_OF_AN_ORDER = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GLANCE = Duration.ofMillis(300);

    /** What it takes place in. */
    record Place(Ground ground, Stages stages, Crowd crowd, Person operator, Pulse pulse, int rate) {

        Stage load(String name, Duration howLong) throws InterruptedException {
            return stages.run(
                    name,
                    rate,
                    howLong,
                    times -> new OpenLoop(AT_ONCE)
                            .run(rate, howLong, times, number -> pulse.beat(placed(crowd.order(number)))));
        }

        private static Outcome placed(Answer answer) {
            return new Outcome(String.valueOf(answer.status()), answer.status() == PLACED);
        }
    }

    /** @param down how long it is not there; half as long it is watched when it is back */
    static Outage of(String part, Place place, Duration before, Duration down) throws InterruptedException {
        Stage calm = place.load("before", before);
        double stopped = place.pulse.now();
        CompletableFuture<Void> stopping = aside(() -> place.ground.world().stop(part));
        Stage without = place.load(part + " is down", down);
        stopping.join();
        double returned = place.pulse.now();
        AtomicReference<Double> started = new AtomicReference<>(Double.NaN);
        AtomicReference<Double> caughtUp = new AtomicReference<>(-1.0);
        CompletableFuture<Void> starting = aside(() -> {
            long begin = System.nanoTime();
            place.ground.world().start(part);
            started.set((System.nanoTime() - begin) / 1e9);
            caughtUp.set(untilCaughtUp(place));
        });
        Stage again = place.load(part + " is back", down.dividedBy(2));
        starting.join();
        return new Outage(part, calm, without, again, stopped, returned, started.get(), caughtUp.get());
    }

    /** While orders come in nobody has ever read everything: a second's worth is as good. */
    private static double untilCaughtUp(Place place) {
        long begin = System.nanoTime();
        try {
            while (System.nanoTime() - begin < PATIENCE.toNanos()) {
                if (behind(place) <= (long) FACTS_OF_AN_ORDER * place.rate) {
                    return (System.nanoTime() - begin) / 1e9;
                }
                Thread.sleep(GLANCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return -1;
    }

    /** Also of one who cannot say yet how far behind he is. */
    private static long behind(Place place) {
        try {
            Backlog backlog = Backlog.now(place.operator);
            return backlog.outbox() + backlog.most();
        } catch (IOException | IllegalStateException notYet) {
            return Long.MAX_VALUE;
        }
    }

    private static CompletableFuture<Void> aside(Runnable work) {
        return CompletableFuture.runAsync(work, command -> Thread.ofPlatform().start(command));
    }
}
