package baedal.notification;

import static baedal.contracts.Role.CUSTOMER;
import static baedal.contracts.Role.OPERATOR;
import static baedal.contracts.Role.OWNER;
import static baedal.contracts.Role.RIDER;
import static org.springframework.http.HttpMethod.GET;

import baedal.http.Door;
import baedal.http.Doors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service that tells people, by KakaoTalk, what happens to their orders. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class NotificationApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "notification");
        SpringApplication.run(NotificationApplication.class, args);
    }

    @Bean
    Doors doors() {
        return Doors.of(Door.to(GET, "/api/notifications", CUSTOMER, OWNER, RIDER, OPERATOR));
    }
}
