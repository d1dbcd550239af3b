package baedal.gateway.routing;

import baedal.http.Refusal;
import baedal.http.problems.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A path that one server reads in one way and the next in another leads past the routes: it is refused. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class PathFirewall extends OncePerRequestFilter {

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();

    PathFirewall() {
        firewall.setAllowedHeaderNames(name -> true); // the services look at what they read
        firewall.setAllowedHeaderValues(value -> true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException unclear) {
            Problems.write(request, response, Refusal.invalid("request"));
            return;
        }
        chain.doFilter(request, response);
    }
}
