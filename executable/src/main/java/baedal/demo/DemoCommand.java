package baedal.demo;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./baedal demo}: lets people live in a running demo world, until Ctrl-C. */
@Command(
        name = "demo",
        description = {
            "A living city: customers, cooks and riders play in a running demo world, through its public API.",
            "The accounts without a number (customer@, owner@, rider@) are yours to play along with."
        },
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private static final int PLAIN_SECONDS = 10;

    @Option(names = "--port", defaultValue = "8080", description = "The gateway's port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--speed",
            defaultValue = "10",
            description = "The city's minutes in one of yours (default: ${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--orders-per-minute",
            defaultValue = "60",
            description = "In a minute of yours (default: ${DEFAULT-VALUE}).")
    private int ordersPerMinute;

    @Option(names = "--minutes", description = "Ends by itself after so many.")
    private @Nullable Double minutes;

    private final CountDownLatch enough = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException {
        if (!(speed > 0) || ordersPerMinute < 1) {
            System.err.println("--speed and --orders-per-minute must be above 0.");
            return 2;
        }
        City city = new City("http://localhost:" + port, new Pace(speed));
        Runtime.getRuntime().addShutdownHook(new Thread(this::endPolitely));
        System.out.printf(
                "The city wakes up on http://localhost:%d (speed %.0f, %d orders a minute). Ctrl-C ends it.%n",
                port, speed, ordersPerMinute);
        try {
            play(city);
        } catch (IllegalStateException | java.io.UncheckedIOException nobodyThere) {
            System.err.println("No demo world answers on port " + port + ": is ./baedal up running there?");
            return 1;
        } finally {
            city.close();
            System.out.println("\nThe city sleeps: " + city.tally.line());
            ended.countDown();
        }
        return 0;
    }

    private void play(City city) throws InterruptedException {
        city.open();
        long begun = System.nanoTime();
        long end = minutes == null ? Long.MAX_VALUE : begun + Math.round(minutes * TimeUnit.MINUTES.toNanos(1));
        long pause = Math.max(1, Duration.ofMinutes(1).toMillis() / ordersPerMinute);
        long told = 0;
        while (System.nanoTime() < end && !enough.await(pause, TimeUnit.MILLISECONDS)) {
            city.hungry();
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            if (seconds > told) {
                told = seconds;
                tell(seconds, city.tally);
            }
        }
    }

    /** One line, written over on a terminal, now and then elsewhere. */
    private static void tell(long seconds, Tally tally) {
        if (Boolean.getBoolean("baedal.terminal")) {
            System.out.printf("\r\u001b[K%d:%02d  %s", seconds / 60, seconds % 60, tally.line());
            System.out.flush();
        } else if (seconds % PLAIN_SECONDS == 0) {
            System.out.printf("%d:%02d  %s%n", seconds / 60, seconds % 60, tally.line());
        }
    }

    private void endPolitely() {
        enough.countDown();
        try {
            if (!ended.await(15, TimeUnit.SECONDS)) {
                System.err.println("Some riders are still on duty.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
