package baedal.gateway.limits;

import baedal.http.security.Tokens;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallerTokens {

    @Bean
    Tokens tokens(
            @Value("${baedal.jwks-uri}") URI jwks,
            @Value("${baedal.issuer}") String issuer,
            @Value("${baedal.audience}") String audience) {
        return Tokens.of(jwks, issuer, audience);
    }
}
