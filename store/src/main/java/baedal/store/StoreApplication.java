package baedal.store;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import baedal.contracts.Role;
import baedal.http.Door;
import baedal.http.Doors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The store service: stores, menus and tickets. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class StoreApplication {

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "store");
        SpringApplication.run(StoreApplication.class, arguments);
    }

    @Bean
    Doors doors() {
        return Doors.of(
                Door.to(GET, "/api/stores"),
                Door.to(GET, "/api/stores/{storeId}"),
                Door.to(PUT, "/api/stores/{storeId}/opening", Role.OWNER),
                Door.to(POST, "/api/stores/{storeId}/menu-items", Role.OWNER),
                Door.to(PUT, "/api/stores/{storeId}/menu-items/{menuItemId}", Role.OWNER),
                Door.to(DELETE, "/api/stores/{storeId}/menu-items/{menuItemId}", Role.OWNER),
                Door.to(PUT, "/api/stores/{storeId}/menu-items/{menuItemId}/sold-out", Role.OWNER),
                Door.to(GET, "/api/stores/{storeId}/sales", Role.OWNER),
                Door.to(GET, "/api/tickets", Role.OWNER),
                Door.to(POST, "/api/tickets/{orderId}/acceptance", Role.OWNER),
                Door.to(POST, "/api/tickets/{orderId}/rejection", Role.OWNER),
                Door.to(POST, "/api/tickets/{orderId}/delay", Role.OWNER),
                Door.to(POST, "/api/tickets/{orderId}/cooking-start", Role.OWNER),
                Door.to(POST, "/api/tickets/{orderId}/cooking-finish", Role.OWNER));
    }
}
