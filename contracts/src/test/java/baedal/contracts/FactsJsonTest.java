package baedal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts are kept for ever: what was once written must be read for ever. A file under {@code facts} never changes; when a fact
 * grows, its new shape gets a file beside the old one.
 */
class FactsJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Fact> facts() {
        return Stream.concat(SampleFacts.ofOrders(), SampleFacts.ofStores());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_is_written_as_its_golden_file_says(Fact fact) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(fact))).isEqualTo(golden(fact));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_is_read_from_its_golden_file(Fact fact) throws IOException {
        assertThat(JSON.treeToValue(golden(fact), classOf(fact))).isEqualTo(fact);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void fields_of_a_newer_version_are_skipped(Fact fact) throws IOException {
        ObjectNode newer = golden(fact);
        newer.put("tip", 1_000);
        newer.putObject("weather").put("rain", true);

        assertThat(JSON.treeToValue(newer, classOf(fact))).isEqualTo(fact);
    }

    @Test
    void every_fact_has_a_golden_file() {
        assertThat(facts().map(Fact::type)).containsExactlyInAnyOrderElementsOf(FactTypes.under(Fact.class));
    }

    @Test
    void an_unknown_type_has_no_class() {
        assertThat(FactTypes.classOf("DroneLaunched")).isEmpty();
    }

    private static Class<? extends Fact> classOf(Fact fact) {
        return FactTypes.classOf(fact.type()).orElseThrow();
    }

    private static ObjectNode golden(Fact fact) throws IOException {
        try (var file = FactsJsonTest.class.getResourceAsStream("/facts/" + fact.type() + ".json")) {
            assertThat(file).as("golden file of " + fact.type()).isNotNull();
            return (ObjectNode) JSON.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
