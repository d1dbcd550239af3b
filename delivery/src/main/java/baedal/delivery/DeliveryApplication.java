package baedal.delivery;

import static baedal.contracts.Role.CUSTOMER;
import static baedal.contracts.Role.OPERATOR;
import static baedal.contracts.Role.OWNER;
import static baedal.contracts.Role.RIDER;
import static baedal.http.Door.to;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import baedal.http.Doors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service that brings finished orders to their customers: riders see what is near, and exactly one gets it. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class DeliveryApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "delivery");
        SpringApplication.run(DeliveryApplication.class, args);
    }

    @Bean
    Doors doors() {
        return Doors.of(
                to(GET, "/api/riders/me", RIDER),
                to(PUT, "/api/riders/me", RIDER),
                to(GET, "/api/riders/me/earnings", RIDER),
                to(GET, "/api/operations/riders", OPERATOR),
                // for most of them there is no such thing
                to(GET, "/api/deliveries/{orderId}/position", CUSTOMER, OWNER, RIDER, OPERATOR),
                to(GET, "/api/deliveries/nearby", RIDER),
                to(GET, "/api/deliveries/mine", RIDER),
                to(POST, "/api/deliveries/{orderId}/claim", RIDER),
                to(POST, "/api/deliveries/{orderId}/hand-back", RIDER),
                to(POST, "/api/deliveries/{orderId}/pickup", RIDER),
                to(POST, "/api/deliveries/{orderId}/handover", RIDER));
    }
}
