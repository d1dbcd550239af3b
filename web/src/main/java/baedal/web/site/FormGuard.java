package baedal.web.site;

import baedal.web.account.SessionCookies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A form of another site is refused (CSRF): every change must bring the token that only our pages can read back. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class FormGuard extends OncePerRequestFilter {

    static final String FIELD = "_csrf";
    static final String HEADER = "X-CSRF";
    private static final String COOKIE = "baedal_csrf";
    private static final String ATTRIBUTE = FormGuard.class.getName();
    private static final int BYTES = 18;
    private static final int FORBIDDEN = 403;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SessionCookies cookies;
    private final SecureRandom random = new SecureRandom();

    FormGuard(SessionCookies cookies) {
        this.cookies = cookies;
    }

    /** The token of this request's browser. */
    static String tokenOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Token token ? token.value() : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> known = cookies.read(request, COOKIE);
        request.setAttribute(ATTRIBUTE, new Token(known.orElse(null), response));
        if (!READING.contains(request.getMethod()) && !(ours(request) && brings(request, known.orElse("")))) {
            response.sendError(FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean ours(HttpServletRequest request) {
        return !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static boolean brings(HttpServletRequest request, String known) {
        String header = request.getHeader(HEADER);
        String brought = header == null ? request.getParameter(FIELD) : header;
        return !known.isEmpty()
                && brought != null
                && MessageDigest.isEqual(
                        known.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }

    /** Made only when a page asks for it. */
    private final class Token {

        private final HttpServletResponse response;
        private @Nullable String value;

        Token(@Nullable String known, HttpServletResponse response) {
            this.value = known;
            this.response = response;
        }

        String value() {
            if (value == null) {
                byte[] bytes = new byte[BYTES];
                random.nextBytes(bytes);
                value = HexFormat.of().formatHex(bytes);
                cookies.keep(response, COOKIE, value);
            }
            return value;
        }
    }
}
