package baedal.checkpoints;

import baedal.demo.Phone.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests, answers and records as text: JSON is broken only where a line would grow too long. */
final class Wording {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WIDTH = 112;

    private Wording() {}

    static String request(String method, String path, Object body) {
        return method + " " + path + "\n" + json(JSON.valueToTree(body), 0);
    }

    /** @param fields of the body that are worth showing; none: all */
    static String answer(Told told, String... fields) {
        Answer answer = told.answer();
        StringBuilder text = new StringBuilder("HTTP %d, after %d ms\n".formatted(told.status(), told.millis()));
        for (String header : List.of("Content-Type", "Retry-After")) {
            if (!answer.header(header).isEmpty()) {
                text.append(header).append(": ").append(answer.header(header)).append('\n');
            }
        }
        return text.append(json(fields.length == 0 ? answer.body() : only(answer.body(), fields), 0))
                .toString();
    }

    static String record(ConsumerRecord<String, String> record) {
        StringBuilder text = new StringBuilder(
                "partition: %d, offset: %d\nkey: %s\n".formatted(record.partition(), record.offset(), record.key()));
        for (Header header : record.headers()) {
            text.append(header.key())
                    .append(": ")
                    .append(new String(header.value(), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return text.append(json(JSON.readTree(record.value()), 0)).toString();
    }

    private static JsonNode only(JsonNode whole, String... fields) {
        var some = JSON.createObjectNode();
        for (String field : fields) {
            some.set(field, whole.path(field));
        }
        return some;
    }

    private static String json(JsonNode node, int indent) {
        String whole = node.toString();
        if (whole.length() + indent <= WIDTH || !node.isContainer()) {
            return whole;
        }
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                parts.add("\"" + field.getKey() + "\":" + json(field.getValue(), indent + 2));
            }
        } else {
            node.forEach(element -> parts.add(json(element, indent + 2)));
        }
        String open = node.isObject() ? "{" : "[";
        String close = node.isObject() ? "}" : "]";
        String margin = "\n" + " ".repeat(indent + 2);
        return open + margin + String.join("," + margin, parts) + "\n" + " ".repeat(indent) + close;
    }
}
