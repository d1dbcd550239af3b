package baedal.order;

import static baedal.contracts.Role.CUSTOMER;
import static baedal.contracts.Role.OPERATOR;
import static org.springframework.http.HttpMethod.POST;

import baedal.http.Door;
import baedal.http.Doors;
import baedal.order.deal.Limits;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The order service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
@EnableScheduling
public class OrderApplication {

    @Bean
    Doors doors() {
        return Doors.of(
                Door.to(POST, "/api/orders", CUSTOMER),
                Door.to(POST, "/api/orders/{id}/payment", CUSTOMER),
                Door.to(POST, "/api/orders/{id}/cancellation", CUSTOMER),
                Door.to(POST, "/api/orders/{id}/receipt", CUSTOMER),
                Door.to(POST, "/api/operations/orders/{id}/cancellation", OPERATOR),
                Door.to(POST, "/api/operations/orders/{id}/refund", OPERATOR));
    }

    public static void main(String[] arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--spring.config.name=order";
        SpringApplication.run(OrderApplication.class, all);
    }
}
