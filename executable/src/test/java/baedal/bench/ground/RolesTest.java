package baedal.bench.ground;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.bench.load.Outcome;
import baedal.bench.load.Times;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

    @ParameterizedTest
    @CsvSource({
        "order-relay, facts told and read by order",
        "tracking-reads-, facts told and read by tracking",
        "notification-re, facts told and read by notification",
        "ForkJoinPool-1-worker-2, 'requests: gateway, services, simulators'",
        "data-plane-kafk, Kafka's broker",
        "kafka-1-raft-io, Kafka's broker",
        "kafka-producer-, relays' producers",
        "C2 CompilerThre, compilers",
        "VM Thread, garbage collection",
        "http-nio-127.0., everything else in the JVM"
    })
    void a_thread_says_by_its_name_what_it_is_for(String name, String role) {
        assertThat(Roles.ofThread(name)).isEqualTo(role);
    }

    @Test
    void a_connection_says_by_its_name_whom_it_serves() {
        assertThat(Roles.ofPostgres("postgres: tracking tracking 127.0.0.1(56842) idle"))
                .isEqualTo("PostgreSQL for tracking");
        assertThat(Roles.ofPostgres("postgres: walwriter ")).isEqualTo("PostgreSQL itself");
        assertThat(Roles.ofPostgres("bin/postgres\0-D\0cluster\0-c\0port=1")).isEqualTo("PostgreSQL itself");
    }

    @Test
    void goodput_counts_from_the_first_good_end_to_the_last() {
        Times times = new Times();
        for (int i = 0; i < 100; i++) {
            times.add(new Outcome("told", true), TimeUnit.SECONDS.toNanos(2));
        }
        Stage stage = new Stage("10/s", 10, 12, 0, times, Map.of(Cpu.Whose.WORLD, 0.5), Map.of());

        assertThat(stage.goodput()).isBetween(9.9, 10.1);
        assertThat(stage.cpuMillis(Cpu.Whose.WORLD)).isEqualTo(5);
        assertThat(new Stage("0/s", 0, 1, 0, new Times(), Map.of(), Map.of()).goodput())
                .isZero();
    }

    @Test
    void durations_are_written_as_people_write_them() {
        assertThat(new Span().convert("10m")).isEqualTo(Duration.ofMinutes(10));
        assertThat(new Span().convert("0s")).isZero();
    }

    @Test
    void one_good_second_is_no_recovery() {
        Pulse pulse = new Pulse();
        pulse.beat(new Outcome("placed", true));
        pulse.beat(new Outcome("deferred", false));

        assertThat(pulse.wellAgain(0)).isNaN();
        assertThat(pulse.good()).hasSize(1);
        assertThat(pulse.good().getFirst().y()).isEqualTo(1);
    }
}
