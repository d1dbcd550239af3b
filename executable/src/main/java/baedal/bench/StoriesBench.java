package baedal.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whole stories per second: so many people at once, each story when the one before is over (closed loop). */
@Command(
        name = "stories",
        description = "Whole order stories per second with a closed-loop client.",
        mixinStandardHelpOptions = true)
final class StoriesBench implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "The gateway's port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--clients", defaultValue = "8", description = "Stories at once, 1-8 (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--warm-up", defaultValue = "20", description = "Seconds not counted (default: ${DEFAULT-VALUE}).")
    private int warmUpSeconds;

    @Option(names = "--seconds", defaultValue = "60", description = "Seconds counted (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--out", defaultValue = "docs/bench/stories", description = "Where the results go.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() throws Exception {
        Cast cast = Cast.gather("http://localhost:" + port, clients);
        Latencies latencies = new Latencies();
        System.out.printf("%d stories at once: %d s warm-up, %d s counted%n", clients, warmUpSeconds, seconds);
        play(cast, new Latencies(), Duration.ofSeconds(warmUpSeconds));
        Instant start = Instant.now();
        int stories = play(cast, latencies, Duration.ofSeconds(seconds));
        double elapsed = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        String report = report(stories, elapsed, latencies);
        System.out.println(report);
        Files.createDirectories(out);
        Files.writeString(out.resolve("summary.md"), report);
        Files.writeString(out.resolve("latencies.csv"), latencies.csv());
        System.out.println("raw data: " + out);
        return 0;
    }

    private int play(Cast cast, Latencies latencies, Duration howLong) throws Exception {
        Instant end = Instant.now().plus(howLong);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> running = new ArrayList<>();
            for (Story story : cast.stories(latencies)) {
                running.add(threads.submit(() -> {
                    int told = 0;
                    while (Instant.now().isBefore(end)) {
                        story.play();
                        told++;
                    }
                    return told;
                }));
            }
            int stories = 0;
            for (Future<Integer> told : running) {
                stories += told.get();
            }
            return stories;
        }
    }

    private String report(int stories, double elapsed, Latencies latencies) {
        return """
                # Whole stories, closed loop

                %s · %d cores · Java %s · everything and this client on one machine

                **%.1f stories/s** (%d stories in %.1f s, %d at once, after %d s of warm-up)

                %s""".formatted(
                        Instant.now(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        stories / elapsed,
                        stories,
                        elapsed,
                        clients,
                        warmUpSeconds,
                        latencies.table());
    }
}
