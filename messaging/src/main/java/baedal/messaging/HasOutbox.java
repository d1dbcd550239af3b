package baedal.messaging;

import java.util.Arrays;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the application's migrations make messaging's tables: services without facts share the class path. */
final class HasOutbox implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Binder.get(context.getEnvironment())
                .bind("spring.flyway.locations", String[].class)
                .map(locations -> Arrays.asList(locations).contains("classpath:db/messaging"))
                .orElse(false);
    }
}
