package baedal.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final Outcome DONE = new Outcome("done", true);

    private final Times times = new Times();

    @Test
    void what_was_due_while_the_server_stalled_counts_from_when_it_was_due() throws InterruptedException {
        // one at a time: the first keeps everything waiting for 300 ms
        long late = new OpenLoop(1).run(100, Duration.ofMillis(500), times, number -> {
            if (number == 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            }
            return DONE;
        });

        assertThat(times.good() + late).isEqualTo(50);
        assertThat(times.good(100)).isGreaterThanOrEqualTo(290);
        // not only the one that stalled: a client that waits for it would have seen a single slow answer in fifty
        assertThat(times.good(60)).isGreaterThan(50);
    }

    @Test
    void what_cannot_be_started_in_time_is_counted_and_not_sent_later() throws InterruptedException {
        long late = new OpenLoop(1).run(100, Duration.ofMillis(200), times, number -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            return DONE;
        });

        assertThat(late).isGreaterThan(10);
        assertThat(times.good()).isEqualTo(20 - late);
    }

    @Test
    void work_that_breaks_is_bad_and_has_a_time_all_the_same() throws InterruptedException {
        new OpenLoop(8).run(100, Duration.ofMillis(100), times, number -> {
            if (number % 2 == 0) {
                throw new java.io.IOException("hung up");
            }
            return DONE;
        });

        assertThat(times.good()).isEqualTo(5);
        assertThat(times.bad()).isEqualTo(5);
        assertThat(times.counts()).isEqualTo("done: 5, no answer: 5");
    }

    @Test
    void percentiles_are_those_of_what_was_added() {
        for (int millis = 1; millis <= 100; millis++) {
            times.add("fact", TimeUnit.MILLISECONDS.toNanos(millis));
        }
        assertThat(times.cut()).hasSize(1);
        times.add("fact", TimeUnit.MILLISECONDS.toNanos(101));

        assertThat(times.count("fact")).isEqualTo(101);
        assertThat(times.of("fact", 50)).isBetween(50.9, 51.1);
        assertThat(times.of("fact", 99)).isBetween(99.9, 100.1);
    }
}
