package baedal.messaging;

import baedal.engines.Database;
import baedal.engines.EmbeddedKafka;
import baedal.engines.EmbeddedPostgres;
import baedal.engines.Ports;
import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How much, and how fast: outbox → Kafka → inbox with a handler that does nothing, everything on this machine and in this process but
 * PostgreSQL, which syncs every commit. {@code bench/messaging} runs it, with an empty directory.
 */
public final class MessagingBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int WARM_UP = 100_000;
    private static final int BACKLOG = 300_000;
    private static final Duration PACED = Duration.ofSeconds(20);

    /** Told at that moment. */
    record Tick(long nanos) {}

    private final Post post;
    private final Stopwatch stopwatch = new Stopwatch();

    private MessagingBench(Post post) {
        this.post = post;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        List<Integer> ports = Ports.free(3);
        try (var postgres = EmbeddedPostgres.start(directory.resolve("pg"), ports.get(0), "bench", Map.of());
                var kafka = EmbeddedKafka.start(directory.resolve("kafka"), ports.get(1), ports.get(2))) {
            Database database = new Database(postgres.url("bench"), "bench", "bench");
            postgres.provide(database);
            try (Post post = new Post(database, Database::url, kafka.bootstrapServers(), "")) {
                new MessagingBench(post).run();
            }
        }
        System.exit(0);
    }

    private void run() throws InterruptedException {
        OUT.printf(
                "outbox -> Kafka -> inbox; %s, %d cores, JDK %s, load before %.1f%n",
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        post.reader(stopwatch);
        post.relay();
        backlog("warm-up", WARM_UP);
        backlog("backlog", BACKLOG);
        paced(500, Duration.ofSeconds(10));
        paced(50, PACED);
        paced(500, PACED);
        paced(2_000, PACED);
        idle();
    }

    /** Facts of as many keys as facts, committed at once. */
    private void backlog(String name, int count) {
        stopwatch.expect(count);
        post.jdbc.sql("""
                with told as (select uuidv7() as key, n from generate_series(1, ?) n)
                insert into outbox (topic, key, bucket, type, revision, at, trace, body)
                select ?, key, n % 8, 'Tick', 1, now(), '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
                    '{"nanos":0,"text":"' || repeat('x', 300) || '"}' from told""").param(count).param(Post.TOPIC).update();
        long begun = System.nanoTime();
        long cpu = cpu();
        stopwatch.await();
        double seconds = (System.nanoTime() - begun) / 1e9;
        OUT.printf(
                "%-8s %7d facts in %6.2f s: %8.0f facts/s; %4.2f cores in this process%n",
                name, count, seconds, count / seconds, (cpu() - cpu) / 1e9 / seconds);
    }

    /** Each fact in a transaction of its own, evenly spread. */
    private void paced(int perSecond, Duration time) throws InterruptedException {
        int count = (int) (perSecond * time.toSeconds());
        stopwatch.expect(count);
        long begun = System.nanoTime();
        long cpu = cpu();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                LockSupport.parkNanos(begun + i * 1_000_000_000L / perSecond - System.nanoTime());
                writers.execute(() -> post.tell(UUID.randomUUID(), 1, new Tick(System.nanoTime())));
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        stopwatch.await();
        long[] sorted = stopwatch.sorted();
        OUT.printf(
                "%5d/s for %3.0f s: p50 %5.1f  p90 %5.1f  p99 %5.1f  max %6.1f ms; %4.2f cores in this process%n",
                perSecond,
                seconds,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                at(sorted, 1),
                (cpu() - cpu) / 1e9 / seconds);
    }

    private void idle() throws InterruptedException {
        long cpu = cpu();
        TimeUnit.SECONDS.sleep(10);
        OUT.printf("idle for 10 s: %4.2f cores in this process%n", (cpu() - cpu) / 1e10);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Notes how long each fact took from just before its transaction to its being applied. */
    private static final class Stopwatch implements Subscriber {

        private final AtomicLong missing = new AtomicLong();
        private final ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();

        void expect(int count) {
            taken.clear();
            missing.set(count);
        }

        void await() {
            while (missing.get() > 0) {
                LockSupport.parkNanos(1_000_000);
            }
        }

        long[] sorted() {
            long[] all = taken.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(all);
            return all;
        }

        @Override
        public String group() {
            return "stopwatch";
        }

        @Override
        public Set<String> topics() {
            return Set.of(Post.TOPIC);
        }

        @Override
        public Set<String> types() {
            return Set.of("Tick");
        }

        @Override
        public void apply(List<ReceivedFact> facts) {
            for (ReceivedFact fact : facts) {
                long told = fact.as(Tick.class).nanos();
                if (told > 0) {
                    taken.add(System.nanoTime() - told);
                }
            }
            missing.addAndGet(-facts.size());
        }
    }
}
