package baedal.web.owner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was typed about a dish, as the API reads it. */
record DishForm(String name, String description, @Nullable Long price, List<Option> options) {

    record Option(String id, String name, @Nullable Long price) {

        boolean isBlank() {
            return name.isBlank() && price == null;
        }

        Map<String, Object> body() {
            Map<String, Object> body = new LinkedHashMap<>();
            if (!id.isBlank()) {
                body.put("id", id);
            }
            body.put("name", name);
            body.put("price", price == null ? 0 : price);
            return body;
        }
    }

    static DishForm of(MultiValueMap<String, String> typed) {
        List<String> names = typed.getOrDefault("optionName", List.of());
        List<Option> options = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            options.add(new Option(
                    at(row, typed.get("optionId")), names.get(row).strip(), won(at(row, typed.get("optionPrice")))));
        }
        options.removeIf(Option::isBlank);
        return new DishForm(
                at(0, typed.get("name")).strip(),
                at(0, typed.get("description")).strip(),
                won(at(0, typed.get("price"))),
                options);
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("description", description);
        body.put("price", price);
        body.put("options", options.stream().map(Option::body).toList());
        return body;
    }

    private static String at(int row, @Nullable List<String> column) {
        return column == null || row >= column.size() ? "" : column.get(row);
    }

    /** As people write it, such as 12,000원; {@code null} where that is no amount. */
    private static @Nullable Long won(String typed) {
        String digits = typed.replaceAll("[\\s,원₩]", "");
        return digits.matches("\\d{1,12}") ? Long.valueOf(digits) : null;
    }
}
