package baedal.identity;

import baedal.contracts.Role;
import baedal.http.Door;
import baedal.http.Doors;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class IdentityApplication {

    public static void main(String... args) {
        new SpringApplicationBuilder(IdentityApplication.class)
                .properties("spring.config.name=identity")
                .run(args);
    }

    @Bean
    Doors doors() {
        return Doors.of(
                Door.to(HttpMethod.POST, "/api/auth/register"),
                Door.to(HttpMethod.POST, "/api/auth/login"),
                Door.to(HttpMethod.POST, "/api/auth/refresh"),
                Door.to(HttpMethod.POST, "/api/auth/logout"),
                Door.to(HttpMethod.GET, "/api/me", Role.CUSTOMER, Role.OWNER, Role.RIDER, Role.OPERATOR),
                Door.to(HttpMethod.GET, "/api/me/addresses", Role.CUSTOMER),
                Door.to(HttpMethod.POST, "/api/me/addresses", Role.CUSTOMER),
                Door.to(HttpMethod.PUT, "/api/me/addresses/{id}", Role.CUSTOMER),
                Door.to(HttpMethod.DELETE, "/api/me/addresses/{id}", Role.CUSTOMER),
                Door.to(HttpMethod.GET, "/.well-known/jwks.json"),
                Door.to(HttpMethod.POST, "/internal/service-tokens"));
    }
}
