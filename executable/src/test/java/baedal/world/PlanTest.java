package baedal.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baedal.home.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void with_nothing_configured_a_world_brings_everything() {
        Plan plan = Plan.of(List.of(), Map.of());

        assertThat(plan).isEqualTo(new Plan(EnumSet.allOf(Part.class), true, true, true));
    }

    @Test
    void a_configured_kafka_and_configured_databases_are_used_and_no_provider_is_played() {
        Plan plan = Plan.of(
                List.of("order", "payment"),
                Map.of(
                        "BAEDAL_KAFKA", "kafka:9092",
                        "BAEDAL_DB_URL_ORDER", "jdbc:postgresql://db/order",
                        "BAEDAL_DB_URL_PAYMENT", "jdbc:postgresql://db/payment"));

        assertThat(plan).isEqualTo(new Plan(Set.of(Part.ORDER, Part.PAYMENT), false, false, false));
    }

    @Test
    void a_provider_is_played_only_for_the_service_that_uses_it() {
        assertThat(Plan.of(List.of("payment"), Map.of()).parts())
                .containsExactlyInAnyOrder(Part.PAYMENT, Part.PAYMENT_NETWORK);
    }

    @Test
    void a_configured_provider_is_not_played() {
        assertThat(Plan.of(List.of("payment"), Map.of("BAEDAL_PAYMENT_NETWORK_URL", "https://api.example"))
                        .parts())
                .containsExactly(Part.PAYMENT);
    }

    @Test
    void an_unknown_service_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> Plan.of(List.of("bakery"), Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("There is no service \"bakery\"")
                .hasMessageContaining("notification");
    }
}
