package baedal.world;

import baedal.engines.EmbeddedPostgres;
import baedal.home.Data;
import baedal.home.DataDirectory;
import baedal.home.Refused;
import baedal.home.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./baedal up}. */
@Command(
        name = "up",
        description = {
            "Starts the world and runs it until Ctrl-C.",
            "",
            "With nothing configured it brings its own PostgreSQL, Kafka, payment network and KakaoTalk. With"
                    + " BAEDAL_KAFKA and BAEDAL_DB_URL_<SERVICE> set it uses those, and runs only what --services names.",
            ""
        },
        mixinStandardHelpOptions = true)
public final class Up implements Callable<Integer> {

    @Mixin
    private Data data = new Data();

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "the gateway's port (${DEFAULT-VALUE}); all others follow it, up to 14 higher")
    private int port;

    @Option(
            names = "--services",
            split = ",",
            paramLabel = "SERVICE",
            description = "only these, such as order,payment")
    private List<String> services = new ArrayList<>();

    @Option(
            names = "--instances",
            split = ",",
            paramLabel = "NUMBER",
            description = {
                "how many instances of each service, such as 2, or only of some: order=2,payment=2. Each further one listens 15"
                        + " ports higher. See ./baedal restart"
            })
    private List<String> instances = new ArrayList<>();

    @Option(names = "--processes", description = "each service, and each instance of it, as a process of its own")
    private boolean processes;

    @Mixin
    private Deadlines deadlines = new Deadlines();

    @Override
    public Integer call() throws InterruptedException {
        Plan plan = Plan.of(services, System.getenv()).with(Copies.of(instances));
        Map<String, String> within = deadlines.over(System.getenv());
        WorldPorts ports = new WorldPorts(port);
        DataDirectory directory = DataDirectory.taken(data.path);
        if (plan.ownPostgres()) {
            EmbeddedPostgres.clearLeftovers(directory.file("postgres"));
        }
        ports.demandFree(plan.instances(), plan.ownKafka(), plan.ownPostgres());
        Logs.into(directory.file("baedal.log"));
        Settings settings = new Settings(plan, ports, new Secrets(directory), directory, System.getenv(), within);

        Progress progress = new Progress(System.out, Boolean.getBoolean("baedal.terminal"));
        progress.say("Starting Baedal on " + directory.path());
        World world = World.of(settings, processes, progress);
        Control control = new Control(directory, settings.secrets().of("control"), answering(world, ports));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(world, control, progress), "end"));
        try {
            world.start();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Up.class).error("the world did not start", e);
            progress.close();
            throw new Refused(e.getMessage() + " More is in " + directory.file("baedal.log") + ".", e);
        }
        progress.close();
        progress.say(Welcome.to(settings, progress.elapsed()));
        new CountDownLatch(1).await();
        return 0;
    }

    static UnaryOperator<String> answering(World world, WorldPorts ports) {
        return request -> answer(world, ports, request);
    }

    private static String answer(World world, WorldPorts ports, String request) {
        String[] words = request.split(" ", 2);
        return switch (words[0]) {
            case "port" -> String.valueOf(ports.gateway());
            case "stop" -> world.stop(words[1]);
            case "restart" -> world.restart(Part.named(words[1]));
            case "start" -> world.start(words[1]);
            case "end" -> {
                Thread.ofPlatform().start(() -> System.exit(0));
                yield "Baedal stops.";
            }
            default -> throw new Refused("Not understood: " + request);
        };
    }

    private static void end(World world, Control control, Progress progress) {
        // whatever hangs: after this, the engines' watchdogs stop them
        Thread.ofPlatform().daemon().start(new Deadline());
        progress.say("Stopping Baedal …");
        control.close();
        world.close();
        progress.close();
        progress.say("Stopped.");
    }

    private record Deadline() implements Runnable {

        private static final int SECONDS = 25;

        @Override
        public void run() {
            try {
                Thread.sleep(SECONDS * 1_000L);
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
