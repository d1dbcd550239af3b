package baedal.simulators.network;

import baedal.simulators.faults.ProviderContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The payment network and its payment page, as an HTTP server of its own. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"baedal.simulators.network", "baedal.simulators.paypage", "baedal.simulators.faults"})
@ProviderContext
public class PaymentNetworkApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "payment-network");
        SpringApplication.run(PaymentNetworkApplication.class, args);
    }
}
