package baedal.bench.breaker;

import baedal.bench.ground.Crowd;
import baedal.bench.ground.Person;
import baedal.bench.ground.Pulse;
import baedal.bench.ground.Stage;
import baedal.bench.ground.Stages;
import baedal.bench.load.Answer;
import baedal.bench.load.ClosedLoop;
import baedal.bench.load.OpenLoop;
import baedal.bench.load.Outcome;
import baedal.bench.load.Times;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One variant's orders and reads. */
final class Trial {

    /** What is under way is kept by whoever protects himself, not by the client. */
    private static final int ORDERS_AT_ONCE = 3_000;

    private static final int READS_AT_ONCE = 500;
    private static final int READERS = 500;

    private final Stages stages;
    private final Variant variant;
    private final Crowd crowd;
    private final Pulse pulse = new Pulse();
    private final List<Read> reads = new CopyOnWriteArrayList<>();

    Trial(Stages stages, Variant variant, Crowd crowd) {
        this.stages = stages;
        this.variant = variant;
        this.crowd = crowd;
    }

    private record Read(Person who, String path) {}

    /** @param begin on the wall's clock, and in the pulse's seconds */
    record Phase(String name, Stage orders, Times reads, Instant begin, double second) {}

    Pulse pulse() {
        return pulse;
    }

    /** Orders and, once there are some to look at, reads of the view: both open loop. */
    Phase phase(String name, int rate, int readRate, Duration howLong) throws InterruptedException {
        Instant begin = Instant.now();
        double second = pulse.now();
        Times looked = new Times();
        Thread reader = Thread.ofPlatform().name("reads").start(() -> look(readRate, howLong, looked));
        try {
            Stage orders = stages.run(
                    variant.title + ", " + name,
                    rate,
                    howLong,
                    times -> new OpenLoop(ORDERS_AT_ONCE).run(rate, howLong, times, this::order),
                    List.of(looked));
            return new Phase(name, orders, looked, begin, second);
        } finally {
            reader.join();
        }
    }

    /** As siege does it. */
    Stage siege(int clients, Duration howLong) throws InterruptedException {
        return stages.run(clients + " clients", 0, howLong, times -> {
            new ClosedLoop(clients, Duration.ZERO).run(howLong, times, this::order);
            return 0;
        });
    }

    private void look(int readRate, Duration howLong, Times looked) {
        try {
            new OpenLoop(READS_AT_ONCE).run(readRate, howLong, looked, number -> {
                int known = reads.size();
                if (known == 0) {
                    return new Outcome("nothing to read yet", false);
                }
                Read read = reads.get((int) (number % known));
                return new Outcome("read", read.who.get(read.path).good());
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome order(long number) throws IOException {
        Answer answer = crowd.order(number);
        if (answer.good() && reads.size() < READERS) {
            reads.add(new Read(crowd.customer(number), "/api/orders/" + answer.field("id")));
        }
        return pulse.beat(Taken.of(answer));
    }
}
