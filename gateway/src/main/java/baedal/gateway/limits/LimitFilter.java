package baedal.gateway.limits;

import baedal.gateway.routing.Streams;
import baedal.http.Refusal;
import baedal.http.problems.Problems;
import baedal.http.security.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts requests and open streams: by account where the token is a good one (a forged token uses up nobody else's share), by address
 * otherwise. The screens are counted by what they ask of the API.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class LimitFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String API = "/api/";
    private static final String LOG_IN = "/api/auth/";

    private final Tokens tokens;
    private final Budgets accounts;
    private final Budgets addresses;
    private final Budgets logIns;
    private final OpenStreams streams;

    LimitFilter(LimitSettings settings, Tokens tokens) {
        this.tokens = tokens;
        this.accounts = new Budgets(settings.account());
        this.addresses = new Budgets(settings.address());
        this.logIns = new Budgets(settings.logIn());
        this.streams = new OpenStreams(settings.streams());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(API);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = accountOf(request);
        Duration wait = waitOf(request, account);
        if (!wait.isZero()) {
            Problems.write(request, response, tooMany("TOO_MANY_REQUESTS", wait));
        } else if (account.isEmpty() || !Streams.are(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else if (!streams.open(account)) {
            Problems.write(request, response, tooMany("TOO_MANY_STREAMS", Duration.ofSeconds(1)));
        } else {
            try {
                chain.doFilter(request, response); // returns when the stream has ended
            } finally {
                streams.close(account);
            }
        }
    }

    private Duration waitOf(HttpServletRequest request, String account) {
        if (request.getRequestURI().startsWith(LOG_IN)) {
            return logIns.waitOf(request.getRemoteAddr());
        }
        return account.isEmpty() ? addresses.waitOf(request.getRemoteAddr()) : accounts.waitOf(account);
    }

    private String accountOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            return "";
        }
        return tokens.callerOf(header.substring(BEARER.length()))
                .map(caller -> caller.id().toString())
                .orElse("");
    }

    private static Refusal tooMany(String code, Duration wait) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, code)
                .with(
                        "retryAfterSeconds",
                        Math.max(
                                1,
                                Math.ceilDiv(
                                        wait.toMillis(), Duration.ofSeconds(1).toMillis())));
    }
}
