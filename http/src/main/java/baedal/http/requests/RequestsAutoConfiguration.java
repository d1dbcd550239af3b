package baedal.http.requests;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(after = JacksonAutoConfiguration.class)
@ConditionalOnProperty("baedal.http.enabled")
class RequestsAutoConfiguration {

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        var first = new FilterRegistrationBean<>(new TraceFilter());
        first.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return first;
    }

    /** Behind security, so that a stranger's body is not even read. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter() {
        var afterSecurity = new FilterRegistrationBean<>(new BodyLimitFilter());
        afterSecurity.setOrder(0);
        return afterSecurity;
    }

    @Bean
    WebMvcConfigurer requests(JsonMapper json) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
                resolvers.add(new IdempotencyKeyArgument());
                resolvers.add(new PageArgument());
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.strict(json)));
            }
        };
    }
}
