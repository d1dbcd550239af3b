package baedal.web.account;

import baedal.web.api.NotLoggedIn;
import baedal.web.api.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sends everyone to his own screens, in a friendly way; what really may be done, the API decides. */
@Configuration(proxyBeanMethods = false)
class RoleGuard implements WebMvcConfigurer, HandlerInterceptor {

    private static final Map<String, List<String>> SCREENS = Map.of(
            "OWNER", List.of("/owner"),
            "RIDER", List.of("/rider"),
            "OPERATOR", List.of("/operator"),
            "CUSTOMER", List.of("/checkout", "/orders", "/messages", "/addresses"));

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        String path = request.getRequestURI();
        for (var screens : SCREENS.entrySet()) {
            if (screens.getValue().stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"))) {
                Viewer viewer = Viewer.current().orElseThrow(NotLoggedIn::new);
                if (!viewer.is(screens.getKey())) {
                    response.sendError(HttpStatus.FORBIDDEN.value());
                    return false;
                }
            }
        }
        return true;
    }
}
