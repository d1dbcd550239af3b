package baedal.gateway.limits;

import baedal.http.security.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class CallerTokens {

    @Bean
    Tokens tokens(Environment environment) {
        return Tokens.of(environment);
    }
}
