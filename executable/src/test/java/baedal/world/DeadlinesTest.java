package baedal.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baedal.home.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DeadlinesTest {

    @Test
    void a_flag_wins_over_the_environment_and_what_nobody_says_is_left_to_the_service() {
        Deadlines deadlines = CommandLine.populateCommand(new Deadlines(), "--answer-within=30s", "--pay-within=1m");

        assertThat(deadlines.over(Map.of("BAEDAL_ANSWER_WITHIN", "3s")))
                .containsExactly(Map.entry("BAEDAL_ANSWER_WITHIN", "30s"), Map.entry("BAEDAL_PAY_WITHIN", "1m"));
        assertThat(new Deadlines().over(Map.of("BAEDAL_CONFIRM_WITHIN", "3s")))
                .containsExactly(Map.entry("BAEDAL_CONFIRM_WITHIN", "3s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0s", "-3s", "5 minutes"})
    void what_is_no_duration_is_refused_in_one_sentence(String duration) {
        Map<String, String> environment = Map.of("BAEDAL_PAY_WITHIN", duration);

        assertThatThrownBy(() -> new Deadlines().over(environment))
                .isInstanceOf(Refused.class)
                .hasMessage("\"" + duration + "\" is no duration for BAEDAL_PAY_WITHIN; 30s, 5m and 24h are.");
    }
}
