package baedal.http.testing;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
public record Answer(int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public JsonNode json() {
        return JSON.readTree(text);
    }

    /** The value at a JSON pointer such as {@code /items/0/id}, as text; empty if there is none. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The problem's code; empty if this is no problem. */
    public String code() {
        return header("Content-Type").startsWith("application/problem+json") ? at("/code") : "";
    }
}
