package baedal.tiny;

import baedal.contracts.Role;
import baedal.http.Door;
import baedal.http.Doors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

@SpringBootApplication(proxyBeanMethods = false)
public class TinyApplication {

    public static void main(String... args) {
        SpringApplication.run(TinyApplication.class, args);
    }

    @Bean
    Doors doors() {
        return Doors.of(
                Door.to(HttpMethod.GET, "/api/open"),
                Door.to(HttpMethod.GET, "/api/me", Role.CUSTOMER, Role.OWNER),
                Door.to(HttpMethod.POST, "/api/things", Role.CUSTOMER),
                Door.to(HttpMethod.GET, "/api/things", Role.CUSTOMER),
                Door.to(HttpMethod.GET, "/api/things/{id}", Role.CUSTOMER),
                Door.to(HttpMethod.GET, "/api/broken"),
                Door.to(HttpMethod.GET, "/api/refused"),
                Door.to(HttpMethod.POST, "/api/echo"),
                Door.to(HttpMethod.GET, "/api/numbers/{number}"));
    }
}
