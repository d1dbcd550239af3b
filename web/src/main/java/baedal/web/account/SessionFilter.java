package baedal.web.account;

import baedal.web.api.ApiProblem;
import baedal.web.api.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks, and renews his token in time. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SessionFilter extends OncePerRequestFilter {

    /** Long enough for what a page asks the API for, and for an event stream to be worth opening. */
    private static final Duration LEFT_AT_LEAST = Duration.ofSeconds(45);

    private static final List<String> FILES = List.of("/css/", "/js/", "/webjars/", "/dishes/", "/map/", "/icons.");

    private final SessionCookies cookies;
    private final Refreshes refreshes;

    SessionFilter(SessionCookies cookies, Refreshes refreshes) {
        this.cookies = cookies;
        this.refreshes = refreshes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILES.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Viewer viewer = cookies.read(request, SessionCookies.ACCESS)
                .flatMap(Viewer::of)
                .filter(one -> one.expiresAt().isAfter(Instant.now().plus(LEFT_AT_LEAST)))
                .orElse(null);
        if (viewer == null) {
            viewer = renewed(request, response);
        }
        if (viewer != null) {
            request.setAttribute(Viewer.attribute(), viewer);
        }
        chain.doFilter(request, response);
    }

    private @Nullable Viewer renewed(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> token = cookies.read(request, SessionCookies.REFRESH);
        if (token.isEmpty()) {
            return null;
        }
        try {
            Optional<Tokens> tokens = refreshes.refresh(token.get());
            tokens.ifPresentOrElse(renewed -> cookies.keep(response, renewed), () -> cookies.forget(response));
            return tokens.flatMap(renewed -> Viewer.of(renewed.accessToken())).orElse(null);
        } catch (ApiProblem nobodyCanSay) {
            // what is left of the old one may do
            return cookies.read(request, SessionCookies.ACCESS)
                    .flatMap(Viewer::of)
                    .orElse(null);
        }
    }
}
