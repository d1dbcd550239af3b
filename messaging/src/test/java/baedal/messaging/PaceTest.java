package baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace(Duration.ofMillis(20), 3);

    @Test
    void short_work_keeps_the_distance() {
        assertThat(pace.restAfter(Duration.ofMillis(4))).isEqualTo(Duration.ofMillis(16));
    }

    @Test
    void long_work_on_a_busy_machine_is_followed_by_a_longer_rest() {
        assertThat(pace.restAfter(Duration.ofMillis(15))).isEqualTo(Duration.ofMillis(45));
    }

    @Test
    void nobody_waits_for_ever() {
        assertThat(pace.restAfter(Duration.ofSeconds(2))).isEqualTo(Duration.ofMillis(60));
    }
}
