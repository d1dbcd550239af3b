package baedal.tracking;

import baedal.contracts.Role;
import baedal.http.Door;
import baedal.http.Doors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Tells what happened to orders. */
@SpringBootApplication(proxyBeanMethods = false)
public class TrackingApplication {

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "tracking");
        SpringApplication.run(TrackingApplication.class, arguments);
    }

    @Bean
    Doors doors() {
        Role[] everyPart = {Role.CUSTOMER, Role.OWNER, Role.RIDER, Role.OPERATOR};
        return Doors.of(
                Door.to(HttpMethod.GET, "/api/orders", Role.CUSTOMER),
                Door.to(HttpMethod.GET, "/api/orders/{id}", everyPart),
                Door.to(HttpMethod.GET, "/api/orders/{id}/events", everyPart),
                Door.to(HttpMethod.GET, "/api/events", everyPart),
                Door.to(HttpMethod.GET, "/api/operations/summary", Role.OPERATOR),
                Door.to(HttpMethod.GET, "/api/operations/orders", Role.OPERATOR),
                Door.to(HttpMethod.GET, "/api/operations/orders/{id}/story", Role.OPERATOR),
                Door.to(HttpMethod.GET, "/api/operations/stuck", Role.OPERATOR),
                Door.to(HttpMethod.GET, "/api/operations/dead-letters", Role.OPERATOR),
                Door.to(HttpMethod.POST, "/api/operations/dead-letters/{id}/replay", Role.OPERATOR),
                Door.to(HttpMethod.GET, "/api/operations/events", Role.OPERATOR),
                Door.to(HttpMethod.GET, "/api/operations/audit", Role.OPERATOR),
                Door.to(HttpMethod.GET, "/api/operations/city", Role.OPERATOR),
                Door.to(HttpMethod.POST, "/api/operations/rebuild", Role.OPERATOR));
    }
}
