package baedal.bench.redeploy;

import baedal.bench.ground.Backlog;
import baedal.bench.ground.Crowd;
import baedal.bench.ground.Ground;
import baedal.bench.ground.Person;
import baedal.bench.ground.Series;
import baedal.bench.ground.Stage;
import baedal.bench.ground.Stages;
import baedal.bench.ground.Venue;
import baedal.bench.load.OpenLoop;
import baedal.bench.load.Times;
import baedal.bench.report.Progress;
import baedal.bench.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./baedal bench redeploy}. */
@Command(
        name = "redeploy",
        description =
                "Restarts every service under load, one of its two instances after the other: nobody's request may fail"
                        + " (about 6 minutes; exit code 1 if one did).",
        mixinStandardHelpOptions = true)
public final class RedeployBench implements Callable<Integer> {

    private static final int CUSTOMERS = 30;
    private static final int KITCHENS = 10;
    private static final int SCREENS = 8;
    private static final Duration SLICE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Mixin
    private Venue venue = new Venue();

    @Option(
            names = "--services",
            split = ",",
            defaultValue = "gateway,web,identity,order,payment,store,delivery,notification,tracking",
            description = "which (${DEFAULT-VALUE})")
    private List<String> services = new ArrayList<>();

    @Option(names = "--rate", defaultValue = "40", description = "requests a second (${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--warm-up", defaultValue = "40", description = "seconds of load before (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--processes",
            description =
                    "each instance as a process of its own: 20 of them (else each is a Spring context in one process)")
    private boolean processes;

    @Override
    public Integer call() throws Exception {
        Report report = new Report(
                venue.out("redeploy"), new Progress(System.out), "Redeploy: who notices a restart", """
                    Two instances of every service, each %s; every service is restarted while %d requests/s come in (orders with payment,
                    acceptances, reads of all kinds, pages, log-ins) and %d screens keep a stream open. First one instance goes and comes back, then the other.
                    Each request is made once: what its caller was not answered with 2xx or 3xx counts as failed. The client is also the load balancer before the two
                    gateways: it goes to the other one when a connection is refused, and repeats nothing.
                    """.formatted(
                        processes ? "in a process of its own" : "with its own port, pools and consumers in one process",
                        rate,
                        SCREENS));
        report.progress().say("Starting a world of twins ...");
        List<Restarted> all = new ArrayList<>();
        double drained;
        try (Ground ground = Ground.ofTwins(processes, Map.of());
                Stages stages = new Stages(ground, report.progress(), new Series(report))) {
            Crowd crowd = Crowd.gathered(ground, CUSTOMERS, KITCHENS);
            Day day = Day.begun(ground, crowd);
            try (Screens screens =
                    new Screens(ground.gateway(), crowd.customers().subList(0, SCREENS))) {
                stages.run(
                        "warm-up",
                        rate,
                        Duration.ofSeconds(warmUp),
                        times -> new OpenLoop(256).run(rate, Duration.ofSeconds(warmUp), times, day::go));
                for (String service : services) {
                    all.add(restarted(ground, stages, day, screens, service));
                }
            }
            drained = Backlog.drained(Person.named(ground, "operator"), PATIENCE);
        }
        RedeployFigures figures = new RedeployFigures(all, drained);
        figures.write(report);
        report.save();
        return figures.failed() == 0 ? 0 : 1;
    }

    /** Under load before, meanwhile and for a moment after. */
    private Restarted restarted(Ground ground, Stages stages, Day day, Screens screens, String service)
            throws InterruptedException {
        long opened = screens.opened();
        long refused = screens.refused();
        double[] seconds = new double[1];
        Stage stage = stages.run("restart of " + service, rate, Duration.ofSeconds(40), times -> {
            load(times, day);
            long begin = System.nanoTime();
            CompletableFuture<Double> restart = CompletableFuture.supplyAsync(() -> {
                ground.world().restart(service);
                return (System.nanoTime() - begin) / 1e9;
            });
            while (!restart.isDone()) {
                load(times, day);
            }
            load(times, day);
            seconds[0] = restart.join();
            return 0;
        });
        return new Restarted(service, seconds[0], stage, screens.opened() - opened, screens.refused() - refused);
    }

    private void load(Times times, Day day) throws InterruptedException {
        new OpenLoop(256).run(rate, SLICE, times, day::go);
    }
}
