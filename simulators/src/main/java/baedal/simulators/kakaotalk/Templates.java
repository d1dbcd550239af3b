package baedal.simulators.kakaotalk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The templates registered (and, in real life, approved by people) beforehand: code → body with {@code #{parameter}} in it. */
@Component
class Templates {

    private static final String REGISTERED = "alimtalk-templates.json";
    private static final Pattern PARAMETER = Pattern.compile("#\\{([^}]+)}");

    private final Map<String, String> bodies;

    Templates(JsonMapper json) throws IOException {
        try (InputStream file = new ClassPathResource(REGISTERED).getInputStream()) {
            this.bodies = json.readValue(file, new TypeReference<Map<String, String>>() {});
        }
    }

    /** The text that the recipient reads; empty for an unknown template or a missing parameter. */
    Optional<String> render(String code, Map<String, String> parameters) {
        return Optional.ofNullable(bodies.get(code))
                .filter(body ->
                        PARAMETER.matcher(body).results().allMatch(found -> parameters.containsKey(found.group(1))))
                .map(body -> PARAMETER
                        .matcher(body)
                        .replaceAll(found -> Matcher.quoteReplacement(parameters.getOrDefault(found.group(1), ""))));
    }
}
