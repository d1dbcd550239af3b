package baedal.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    @Test
    void each_call_takes_something_between_the_two_latencies() {
        FaultPlan plan = new FaultPlan(400, 620, 0, null);

        assertThat(Stream.generate(plan::latency).limit(1_000))
                .allSatisfy(latency -> assertThat(latency.toMillis()).isBetween(400L, 620L))
                .anyMatch(latency -> latency.toMillis() < 450)
                .anyMatch(latency -> latency.toMillis() > 570);
        assertThat(plan.delays()).isTrue();
    }

    @Test
    void with_one_latency_every_call_takes_it() {
        assertThat(new FaultPlan(3_000, 0, 0, null).latency()).isEqualTo(Duration.ofSeconds(3));
        assertThat(FaultPlan.NONE.delays()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new FaultPlan(0, -1, 0, null));
    }
}
