package baedal.bench.stories;

import baedal.bench.ground.Backlog;
import baedal.bench.ground.Crowd;
import baedal.bench.ground.Ground;
import baedal.bench.ground.Kitchen;
import baedal.bench.ground.Person;
import baedal.bench.ground.Series;
import baedal.bench.ground.Span;
import baedal.bench.ground.Stages;
import baedal.bench.ground.Venue;
import baedal.bench.report.Progress;
import baedal.bench.report.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./baedal bench stories}. */
@Command(
        name = "stories",
        description = "Whole stories a second, from the order to the receipt, at rising rates and then for a while"
                + " (about 8 minutes; --sustain=10m for longer).",
        mixinStandardHelpOptions = true)
public final class StoriesBench implements Callable<Integer> {

    private static final int CUSTOMERS = 60;
    private static final int KITCHENS = 20;
    private static final int RIDERS = 29;
    private static final double KEEPS_UP = 0.95;

    @Mixin
    private Venue venue = new Venue();

    @Option(names = "--warm-up", defaultValue = "180", description = "seconds of load before (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--seconds", defaultValue = "15", description = "for each rate (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "50,75,100,125,150,175,200,250,300",
            description = "stories a second, until they are no longer reached (${DEFAULT-VALUE})")
    private List<Integer> rates = new ArrayList<>();

    @Option(
            names = "--sustain",
            defaultValue = "2m",
            converter = Span.class,
            description = "how long at the end (${DEFAULT-VALUE}; 0s: not at all)")
    private Duration sustain = Duration.ZERO;

    @Option(names = "--sustained-rate", description = "at the end (else the last one that was reached)")
    private @Nullable Integer sustainedRate;

    @Option(names = "--watch", defaultValue = "20", description = "one of so many orders (${DEFAULT-VALUE}; 0: none)")
    private int watch;

    @Override
    public Integer call() throws Exception {
        Report report =
                new Report(venue.out("stories"), new Progress(System.out), "Whole stories a second", """
                    Every story is eight calls through the gateway by a customer, an owner and a rider (place and pay, accept, start, finish, claim, pick up,
                    hand over, receive) and eleven facts that everyone reads. Open loop: a story counts from when it was due. Before each move people look
                    for 200 ms, and if what they need has not arrived, twice as long the next time. World, PostgreSQL, Kafka and this client share the
                    machine. %d s of load before the first figure; then %d s each. One of %d orders is watched, on its customer's stream and every 10 ms in
                    the timeline's table; a fact's time there counts from its own time.
                    """.formatted(
                                warmUp, seconds, watch));
        report.progress().say("Starting a world to measure ...");
        try (Ground ground = venue.open(Map.of());
                Stages stages = new Stages(ground, report.progress(), new Series(report));
                City city = gather(ground)) {
            measure(city, stages).write(report);
        }
        report.save();
        return 0;
    }

    private City gather(Ground ground) throws IOException {
        List<Person> riders = Crowd.named(ground, "rider", RIDERS);
        for (Person rider : riders) {
            rider.put("/api/riders/me", "{\"onDuty\":true,\"lat\":%s,\"lng\":%s}".formatted(Kitchen.LAT, Kitchen.LNG))
                    .ok();
        }
        return new City(ground, Crowd.gathered(ground, CUSTOMERS, KITCHENS), riders, watch);
    }

    private StoriesFigures measure(City city, Stages stages) throws IOException, InterruptedException {
        city.warmUp(stages, Duration.ofSeconds(warmUp));
        List<City.Chapter> chapters = new ArrayList<>();
        int reached = rates.getFirst();
        for (int rate : rates) {
            City.Chapter chapter = city.live(stages, rate + "/s", rate, Duration.ofSeconds(seconds));
            chapters.add(chapter);
            if (chapter.stage().goodput() < KEEPS_UP * rate || chapter.drained() > seconds) {
                break;
            }
            reached = rate;
        }
        int sustained = sustainedRate == null ? reached : sustainedRate;
        City.@Nullable Chapter last =
                sustain.isZero() ? null : city.live(stages, "sustained, " + sustained + "/s", sustained, sustain);
        return new StoriesFigures(chapters, last, Backlog.now(city.operator()));
    }
}
