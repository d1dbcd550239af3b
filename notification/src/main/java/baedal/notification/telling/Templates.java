package baedal.notification.telling;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Our copy of the templates registered with KakaoTalk: what it will show is what we show. */
@Component
class Templates {

    static final String FILE = "notification-templates.json";
    private static final Pattern PARAMETER = Pattern.compile("#\\{([^}]+)}");

    private final Map<String, String> bodies;

    Templates() throws IOException {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            this.bodies = JsonMapper.shared().readValue(file, new TypeReference<Map<String, String>>() {});
        }
    }

    /** @throws IllegalArgumentException if a parameter that the template names is missing */
    String render(Template template, Map<String, String> parameters) {
        String body = Objects.requireNonNull(bodies.get(template.name()), template.name());
        return PARAMETER.matcher(body).replaceAll(found -> {
            String value = parameters.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException(template + " needs " + found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    Map<String, String> bodies() {
        return bodies;
    }
}
