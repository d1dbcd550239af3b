package baedal.bench.load;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public final class Answer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int status;
    private final byte[] body;

    Answer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean good() {
        return status / 100 == 2;
    }

    public JsonNode json() {
        return body.length == 0 ? JSON.missingNode() : JSON.readTree(body);
    }

    /** @throws IllegalStateException if it is not a good one */
    public JsonNode ok() {
        if (!good()) {
            throw new IllegalStateException(status + " " + text());
        }
        return json();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The first text field of that name, without reading the whole as JSON: the client's time is the world's too. */
    public String field(String name) {
        String text = text();
        String before = "\"" + name + "\":\"";
        int at = text.indexOf(before);
        if (at < 0) {
            return "";
        }
        int from = at + before.length();
        return text.substring(from, text.indexOf('"', from));
    }
}
