package baedal.http;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

@AutoConfiguration
@ConditionalOnProperty("baedal.farewell")
class FarewellAutoConfiguration {

    @Bean
    Farewell farewell(@Value("${baedal.farewell}") Duration lasts) {
        return new Farewell(lasts);
    }

    @Bean
    FilterRegistrationBean<Farewell> farewellFilter(Farewell farewell) {
        var first = new FilterRegistrationBean<>(farewell);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        first.setAsyncSupported(true);
        return first;
    }
}
