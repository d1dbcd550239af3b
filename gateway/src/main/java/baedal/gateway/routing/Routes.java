package baedal.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The first that fits is taken. {@code order} decides, {@code tracking} tells. What is not here does not exist: so no internal door. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final List<String> DOCUMENTED =
            List.of("identity", "order", "payment", "store", "delivery", "notification", "tracking");

    /** Everything else is a page for people. */
    private static final RequestPredicate NO_PAGES = path("/api")
            .or(path("/api/**"))
            .or(path("/internal/**"))
            .or(path("/actuator/**"))
            .or(path("/docs/**"))
            .or(path("/swagger-ui/**"))
            .or(path("/v3/**"))
            .or(path("/.well-known/**"));

    @Bean
    RouterFunction<ServerResponse> everyRoute() {
        RequestPredicate reading = method(HttpMethod.GET).or(method(HttpMethod.HEAD));
        RequestPredicate orders = path("/api/orders/**");
        RequestPredicate interventions =
                path("/api/operations/orders/*/cancellation").or(path("/api/operations/orders/*/refund"));
        return to("tracking", orders.and(reading))
                .and(to("order", orders))
                .and(to("store", path("/api/stores/**").or(path("/api/tickets/**"))))
                .and(to(
                        "delivery",
                        path("/api/deliveries/**").or(path("/api/riders/**")).or(path("/api/operations/riders"))))
                .and(to("identity", path("/api/auth/**").or(path("/api/me/**")).or(path("/.well-known/**"))))
                .and(to("notification", path("/api/notifications/**")))
                .and(to("order", interventions))
                .and(to("tracking", path("/api/operations/**").or(path("/api/events"))))
                .and(DOCUMENTED.stream()
                        .map(Routes::document)
                        .reduce(RouterFunction::and)
                        .orElseThrow())
                .and(to("web", NO_PAGES.negate()));
    }

    private static RouterFunction<ServerResponse> to(String service, RequestPredicate wanted) {
        return GatewayRouterFunctions.route(service)
                .route(wanted, http())
                .before(uri(Upstreams.uriOf(service)))
                .build();
    }

    private static RouterFunction<ServerResponse> document(String service) {
        return GatewayRouterFunctions.route("document-of-" + service)
                .GET("/docs/openapi/" + service, http())
                .before(uri(Upstreams.uriOf(service)))
                .before(setPath("/v3/api-docs"))
                .build();
    }
}
