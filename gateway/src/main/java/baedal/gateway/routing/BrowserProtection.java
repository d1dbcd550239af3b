package baedal.gateway.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.ServerResponse;

/** What browsers are told to refuse; once, here, instead of what the services say behind it. */
@Component
class BrowserProtection extends OncePerRequestFilter implements ResponseHttpHeadersFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer");
    private static final Set<String> FROM_SERVICES =
            Set.of("x-content-type-options", "x-frame-options", "referrer-policy", "x-xss-protection");
    private static final List<String> NO_PAGES = List.of("/api/", "/v3/", "/.well-known/");
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String DOCUMENTATION =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
    private static final String ONE_YEAR = "max-age=31536000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        String path = request.getRequestURI();
        if (path.startsWith("/docs") || path.startsWith("/swagger-ui/")) {
            response.setHeader("Content-Security-Policy", DOCUMENTATION);
        } else if (NO_PAGES.stream().anyMatch(path::startsWith)) {
            response.setHeader("Content-Security-Policy", NOTHING); // pages bring their own
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
        chain.doFilter(request, response);
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerResponse response) {
        HttpHeaders kept = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (!FROM_SERVICES.contains(name.toLowerCase(Locale.ROOT))) {
                kept.addAll(name, values);
            }
        });
        return kept;
    }
}
