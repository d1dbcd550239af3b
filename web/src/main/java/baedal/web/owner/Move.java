package baedal.web.owner;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What an owner may tap on a ticket. */
enum Move {
    ACCEPT("acceptance"),
    REJECT("rejection"),
    START("cooking-start"),
    FINISH("cooking-finish"),
    DELAY("delay");

    private static final String MINUTES = "minutes";
    private static final String COOKING_MINUTES = "cookingMinutes";

    private final String path;

    Move(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** What the API wants to know of the tap. */
    Map<String, Object> body(MultiValueMap<String, String> tap) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : fields()) {
            String value = String.valueOf(tap.getOrDefault(field, List.of("")).getFirst())
                    .strip();
            if (!value.isEmpty()) {
                body.put(field, isNumber(field, value) ? Integer.valueOf(value) : value);
            }
        }
        return body;
    }

    private List<String> fields() {
        return switch (this) {
            case ACCEPT -> List.of(COOKING_MINUTES);
            case REJECT -> List.of("reason", "message");
            case DELAY -> List.of(MINUTES, "readyBy");
            case START, FINISH -> List.of();
        };
    }

    private static boolean isNumber(String field, String value) {
        return (field.equals(MINUTES) || field.equals(COOKING_MINUTES)) && value.matches("\\d{1,4}");
    }

    static Optional<Move> of(String path) {
        return Arrays.stream(values()).filter(move -> move.path.equals(path)).findFirst();
    }
}
