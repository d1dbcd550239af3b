package baedal.web.api;

import java.util.Map;
import java.util.Optional;

/** What the API refused, and why, in the viewer's language. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient Map<String, Object> more;
    private final int retryAfterSeconds;

    ApiProblem(int status, String code, String detail, Map<String, Object> more, int retryAfterSeconds) {
        super(detail);
        this.status = status;
        this.code = code;
        this.more = more;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** 503 also where the API could not be reached. */
    public int status() {
        return status;
    }

    /** Stable, in capitals. */
    public String code() {
        return code;
    }

    /** In words; empty where the API said nothing. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Another field of the problem, such as {@code currentStatus}. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(more.get(name)).map(String::valueOf);
    }

    /** 0 where the API did not say. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
