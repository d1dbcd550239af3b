package baedal.bench.stories;

import baedal.bench.ground.Backlog;
import baedal.bench.ground.Crowd;
import baedal.bench.ground.Ground;
import baedal.bench.ground.Person;
import baedal.bench.ground.Stage;
import baedal.bench.ground.Stages;
import baedal.bench.load.OpenLoop;
import baedal.bench.load.Times;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Everyone who plays, on duty. */
final class City implements AutoCloseable {

    /** Far more than are told at once at any rate that is kept up. */
    private static final int AT_ONCE = 4_000;

    /** Gently first: a cold JVM is slower than its own circuit breakers think proper. */
    private static final List<Integer> WARM_RATES = List.of(10, 40, 80);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Ground ground;
    private final Crowd crowd;
    private final List<Person> riders;
    private final int watch;
    private final Person operator;

    City(Ground ground, Crowd crowd, List<Person> riders, int watch) throws IOException {
        this.ground = ground;
        this.crowd = crowd;
        this.riders = riders;
        this.watch = watch;
        this.operator = Person.named(ground, "operator");
    }

    /**
     * @param steps the time of every call
     * @param facts how long facts took to show
     * @param drained seconds until nothing was on its way any more
     */
    record Chapter(Stage stage, Times steps, Times facts, double drained) {}

    Person operator() {
        return operator;
    }

    void warmUp(Stages stages, Duration howLong) throws IOException, InterruptedException {
        for (int rate : howLong.isZero() ? List.<Integer>of() : WARM_RATES) {
            live(stages, "warm-up, " + rate + "/s", rate, howLong.dividedBy(WARM_RATES.size()));
        }
    }

    Chapter live(Stages stages, String name, int rate, Duration howLong) throws IOException, InterruptedException {
        Times steps = new Times();
        Times facts = new Times();
        Timelines timelines = new Timelines(facts);
        Story story = new Story(crowd, riders, new Witnesses(watch, timelines, facts), steps);
        Thread looking = Thread.ofPlatform()
                .name("timelines")
                .start(() -> timelines.look(ground.world().superuser("tracking")));
        try {
            Stage stage = stages.run(
                    name,
                    rate,
                    howLong,
                    times -> new OpenLoop(AT_ONCE).run(rate, howLong, times, story::play),
                    List.of(steps, facts));
            return new Chapter(stage, steps, facts, Backlog.drained(operator, PATIENCE));
        } finally {
            looking.interrupt();
            looking.join();
        }
    }

    /** Nobody stays on duty in a world that lives on. */
    @Override
    public void close() throws IOException {
        for (Person rider : riders) {
            rider.put("/api/riders/me", "{\"onDuty\":false,\"lat\":37.4979,\"lng\":127.0276}");
        }
    }
}
