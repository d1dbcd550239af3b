package baedal.payment;

import baedal.http.Doors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The payment service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class PaymentApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "payment");
        SpringApplication.run(PaymentApplication.class, args);
    }

    /** Only other services call it. */
    @Bean
    Doors doors() {
        return Doors.of();
    }
}
