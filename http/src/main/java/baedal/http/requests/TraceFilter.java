package baedal.http.requests;

import baedal.http.problems.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Goes on with the caller's trace (W3C traceparent) or begins one. {@code traceId} and {@code traceparent} are in the logging context while
 * the request is served: outbox and clients take them from there.
 */
final class TraceFilter extends OncePerRequestFilter {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int ID_FROM = 3;
    private static final int ID_TO = 35;
    private static final int FLAGS_FROM = 52;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String traceparent = continued(request.getHeader("traceparent"));
        String traceId = traceparent.substring(ID_FROM, ID_TO);
        request.setAttribute(Problems.TRACE_ID, traceId);
        MDC.put("traceId", traceId);
        MDC.put("traceparent", traceparent);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("traceId");
            MDC.remove("traceparent");
        }
    }

    private static String continued(@Nullable String parent) {
        return parent != null && TRACEPARENT.matcher(parent).matches()
                ? "00-" + parent.substring(ID_FROM, ID_TO) + "-" + hex() + parent.substring(FLAGS_FROM)
                : "00-" + hex() + hex() + "-" + hex() + "-00";
    }

    private static String hex() {
        long bits = ThreadLocalRandom.current().nextLong() | 1; // never all zero
        return HexFormat.of().toHexDigits(bits);
    }
}
