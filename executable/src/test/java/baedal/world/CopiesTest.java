package baedal.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baedal.home.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiesTest {

    @Test
    void a_number_is_meant_for_every_service_and_a_name_wins_over_it() {
        Copies copies = Copies.of(List.of("2", "order=3"));

        assertThat(copies.of(Part.ORDER)).hasSize(3);
        assertThat(copies.of(Part.GATEWAY)).extracting(Instance::title).containsExactly("gateway", "gateway-2");
        assertThat(copies.of(Part.KAKAOTALK)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "order=", "order=many", "-1", ""})
    void what_is_no_number_of_instances_is_refused_in_one_sentence(String wish) {
        assertThatThrownBy(() -> Copies.of(List.of(wish)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not understood");
    }

    @Test
    void every_instance_has_a_port_of_its_own_and_callers_know_them_all() {
        Plan plan = Plan.of(List.of(), Map.of()).with(Copies.of(List.of("5")));
        WorldPorts ports = new WorldPorts(9000);

        assertThat(plan.instances()).extracting(ports::of).doesNotHaveDuplicates();
        assertThat(ports.of(new Instance(Part.ORDER, 2))).isEqualTo(9017);
    }
}
