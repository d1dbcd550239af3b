package baedal.web;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication(proxyBeanMethods = false)
public class WebApplication {

    public static void main(String... args) {
        new SpringApplicationBuilder(WebApplication.class)
                .properties("spring.config.name=web")
                .run(args);
    }
}
