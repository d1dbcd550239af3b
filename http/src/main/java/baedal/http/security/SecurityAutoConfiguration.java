package baedal.http.security;

import baedal.http.Doors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

@AutoConfiguration
@ConditionalOnProperty("baedal.http.enabled")
@ConditionalOnBean(Doors.class)
class SecurityAutoConfiguration {

    /** After the trace, which its refusals name, and before a body is read. */
    @Bean
    FilterRegistrationBean<Guard> guard(Doors doors, Environment environment) {
        var guard = new FilterRegistrationBean<>(new Guard(new DoorFinder(doors), Tokens.of(environment)));
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return guard;
    }
}
