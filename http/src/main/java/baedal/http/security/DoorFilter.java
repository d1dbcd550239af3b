package baedal.http.security;

import baedal.http.Door;
import baedal.http.Refusal;
import baedal.http.problems.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the door of a request before anyone asks who is there: 404 where there is none, 405 where it takes another method. */
final class DoorFilter extends OncePerRequestFilter {

    private static final String DOOR = DoorFilter.class.getName();

    private final DoorFinder finder;

    DoorFilter(DoorFinder finder) {
        this.finder = finder;
    }

    static Door doorOf(HttpServletRequest request) {
        return (Door) request.getAttribute(DOOR);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        Optional<Door> door = finder.find(HttpMethod.valueOf(request.getMethod()), path);
        if (door.isPresent()) {
            request.setAttribute(DOOR, door.get());
            chain.doFilter(request, response);
            return;
        }
        Set<HttpMethod> others = finder.methodsAt(path);
        if (others.isEmpty()) {
            Problems.write(request, response, Refusal.notFound("NOT_FOUND"));
        } else {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    others.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
            Problems.write(request, response, new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED"));
        }
    }
}
