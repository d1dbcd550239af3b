package baedal.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused, with no effect: becomes problem+json with this status and code; the detail is the message of that code in
 * the caller's language.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    /** @param code stable, in capitals, such as {@code STORE_CLOSED} */
    public Refusal(HttpStatus status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Adds a field to the problem, such as {@code currentStatus}. {@code retryAfterSeconds} also becomes the Retry-After header. */
    public Refusal with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> properties() {
        return properties;
    }

    public static Refusal notFound(String code) {
        return new Refusal(HttpStatus.NOT_FOUND, code);
    }

    public static Refusal conflict(String code) {
        return new Refusal(HttpStatus.CONFLICT, code);
    }

    /** 422: understood, but against a rule. */
    public static Refusal unprocessable(String code) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code);
    }

    /** 400 INVALID_REQUEST. {@code field} names what is wrong. */
    public static Refusal invalid(String field) {
        return new Refusal(HttpStatus.BAD_REQUEST, "INVALID_REQUEST").with("field", field);
    }
}
