package baedal.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class TemplatesTest {

    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_BODY = 1000;

    private final Templates templates = templates();

    @Test
    void what_is_registered_with_kakaotalk_is_what_we_show() throws IOException {
        try (InputStream registered = getClass().getResourceAsStream("/alimtalk-templates.json")) {
            Map<String, String> bodies = JsonMapper.shared()
                    .readValue(Objects.requireNonNull(registered), new TypeReference<Map<String, String>>() {});

            assertThat(templates.bodies()).isEqualTo(bodies);
        }
    }

    @Test
    void every_template_has_a_body_and_the_provider_takes_both() {
        assertThat(templates.bodies().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Template.values()).map(Enum::name).toList());
        assertThat(templates.bodies().keySet()).allMatch(code -> code.length() <= LONGEST_CODE);
        assertThat(templates.bodies().values()).allMatch(body -> body.length() <= LONGEST_BODY);
    }

    @Test
    void what_a_parameter_says_is_not_read_as_a_template() {
        Map<String, String> parameters = Map.of("storeName", "#{number} $1 \\ 가게", "number", "B3F9", "total", "1원");

        assertThat(templates.render(Template.ORDER_PLACED, parameters)).contains("가게: #{number} $1 \\ 가게");
    }

    static Templates templates() {
        try {
            return new Templates();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
