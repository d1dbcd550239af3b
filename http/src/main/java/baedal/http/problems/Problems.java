package baedal.http.problems;

import baedal.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem+json, past all content negotiation: whatever a caller accepts, this is what an error looks like. */
public final class Problems {

    /** The request attribute that holds the trace id. */
    public static final String TRACE_ID = "baedal.traceId";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RETRY_AFTER_SECONDS = "retryAfterSeconds";

    private Problems() {}

    /** Answers the request with this refusal; does nothing if the answer has already begun. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] body = JSON.writeValueAsBytes(body(refusal, language, traceOf(request)));
        response.resetBuffer();
        response.setStatus(refusal.status().value());
        response.setHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        Object retryAfter = refusal.properties().get(RETRY_AFTER_SECONDS);
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** What the server refuses before any filter sees it belongs to no trace yet. */
    private static Object traceOf(HttpServletRequest request) {
        return Objects.requireNonNullElseGet(
                request.getAttribute(TRACE_ID),
                () -> UUID.randomUUID().toString().replace("-", ""));
    }

    private static Map<String, Object> body(Refusal refusal, Language language, Object traceId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "type",
                "urn:baedal:problem:" + refusal.code().toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("title", refusal.status().getReasonPhrase());
        body.put("status", refusal.status().value());
        body.put("detail", language.detail(refusal.code(), refusal.status().name(), refusal.properties()));
        body.put("code", refusal.code());
        body.put("traceId", traceId);
        refusal.properties().forEach(body::putIfAbsent);
        return body;
    }
}
