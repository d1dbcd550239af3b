package baedal.bench.ground;

import baedal.bench.load.Times;
import baedal.bench.report.Progress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Carries out stretches of a measurement one after the other, and keeps what happened in each second of them. */
public final class Stages implements AutoCloseable {

    private final Ground ground;
    private final Progress progress;
    private final Series series;

    public Stages(Ground ground, Progress progress, Series series) {
        this.ground = ground;
        this.progress = progress;
        this.series = series;
    }

    /** What is done in a stretch. */
    @FunctionalInterface
    public interface Load {
        /** @return how many pieces of work were due and could not be started */
        long put(Times times) throws InterruptedException;
    }

    /** @param howLong it will take, as far as one knows: shown to whoever waits */
    public Stage run(String name, double offered, Duration howLong, Load load) throws InterruptedException {
        return run(name, offered, howLong, load, List.of());
    }

    /** @param more times that belong to the raw data */
    public Stage run(String name, double offered, Duration howLong, Load load, List<Times> more)
            throws InterruptedException {
        Times times = new Times();
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong seconds = new AtomicLong();
        Thread clock = Thread.ofPlatform().name("seconds").start(() -> {
            try {
                for (long next = System.nanoTime(); !over.get(); next += 1_000_000_000L) {
                    keep(name, times, more);
                    tell(name, howLong, seconds.getAndIncrement(), times);
                    Thread.sleep(Duration.ofNanos(Math.max(1, next + 1_000_000_000L - System.nanoTime())));
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        var before = ground.cpu().seconds();
        var rolesBefore = ground.roles().seconds();
        long begin = System.nanoTime();
        try {
            long late = load.put(times);
            double took = (System.nanoTime() - begin) / 1e9;
            return new Stage(
                    name,
                    offered,
                    took,
                    late,
                    times,
                    ground.cpu().since(before),
                    ground.roles().since(rolesBefore));
        } finally {
            over.set(true);
            clock.interrupt();
            clock.join();
            keep(name, times, more);
        }
    }

    private void keep(String name, Times times, List<Times> more) {
        var cpu = ground.cpu().seconds();
        series.second(name, times, cpu);
        more.forEach(each -> series.second(name, each, cpu));
    }

    private void tell(String name, Duration howLong, long second, Times times) {
        progress.show(second, "  %s: %d of %d s; %s".formatted(name, second, howLong.toSeconds(), times.counts()));
    }

    @Override
    public void close() {
        series.close();
    }
}
