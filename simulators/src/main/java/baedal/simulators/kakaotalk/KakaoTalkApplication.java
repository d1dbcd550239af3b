package baedal.simulators.kakaotalk;

import baedal.simulators.faults.ProviderContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** KakaoTalk, as an HTTP server of its own. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"baedal.simulators.kakaotalk", "baedal.simulators.faults"})
@ProviderContext
public class KakaoTalkApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "kakaotalk");
        SpringApplication.run(KakaoTalkApplication.class, args);
    }
}
