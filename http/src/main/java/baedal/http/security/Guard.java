package baedal.http.security;

import baedal.contracts.Role;
import baedal.http.Caller;
import baedal.http.Door;
import baedal.http.Refusal;
import baedal.http.Visit;
import baedal.http.problems.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Stands before all doors. A path that can be read in two ways is 400; then, before anyone asks who is there, 404 where there is no door
 * and 405 where it takes another method; then 401 and 403.
 */
final class Guard extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int RETRY_AFTER_SECONDS = 2;

    /** Whatever a list of doors says, these two never meet. */
    private static final Set<Role> SERVICE_ONLY = Set.of(Role.SERVICE);

    private final HttpFirewall firewall = firewall();
    private final DoorFinder finder;
    private final Tokens tokens;

    Guard(DoorFinder finder, Tokens tokens) {
        this.finder = finder;
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            admit(request, response);
        } catch (Refusal refusal) {
            Problems.write(request, response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private void admit(HttpServletRequest request, HttpServletResponse response) {
        Set<Role> wanted = doorOf(request, response).roles();
        // an old token in the header keeps nobody from an open door
        if (!wanted.isEmpty()) {
            Visit visit = visitOf(request, response);
            if (!mayPass(visit.caller(), wanted)) {
                throw new Refusal(HttpStatus.FORBIDDEN, "FORBIDDEN");
            }
            request.setAttribute(Visit.class.getName(), visit);
        }
    }

    private Door doorOf(HttpServletRequest request, HttpServletResponse response) {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException unclear) {
            throw Refusal.invalid("request");
        }
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        Optional<Door> door = finder.find(HttpMethod.valueOf(request.getMethod()), path);
        return door.orElseThrow(() -> noDoor(finder.methodsAt(path), response));
    }

    private static Refusal noDoor(Set<HttpMethod> others, HttpServletResponse response) {
        if (others.isEmpty()) {
            return Refusal.notFound("NOT_FOUND");
        }
        response.setHeader(
                HttpHeaders.ALLOW,
                others.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
        return new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED");
    }

    private Visit visitOf(HttpServletRequest request, HttpServletResponse response) {
        try {
            return bearer(request).flatMap(tokens::visitOf).orElseThrow(() -> unknown(response));
        } catch (IssuerAway away) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE")
                    .with("retryAfterSeconds", RETRY_AFTER_SECONDS);
        }
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()));
    }

    private static Refusal unknown(HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return new Refusal(HttpStatus.UNAUTHORIZED, "UNAUTHORIZED");
    }

    private static boolean mayPass(Caller caller, Set<Role> wanted) {
        return caller.is(Role.SERVICE) == wanted.equals(SERVICE_ONLY) && !Collections.disjoint(caller.roles(), wanted);
    }

    /** Header values are checked by Tomcat already; a regular expression for each costs too much. */
    private static HttpFirewall firewall() {
        StrictHttpFirewall strict = new StrictHttpFirewall();
        strict.setAllowedHeaderNames(name -> true);
        strict.setAllowedHeaderValues(value -> true);
        return strict;
    }
}
