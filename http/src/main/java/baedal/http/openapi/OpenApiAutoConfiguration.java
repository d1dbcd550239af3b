package baedal.http.openapi;

import baedal.contracts.AccountId;
import baedal.contracts.MenuItemId;
import baedal.contracts.OptionId;
import baedal.contracts.OrderId;
import baedal.contracts.StoreId;
import baedal.contracts.Won;
import baedal.http.Caller;
import baedal.http.Doors;
import baedal.http.IdempotencyKey;
import baedal.http.PageRequest;
import baedal.http.Visit;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

@AutoConfiguration
@ConditionalOnProperty("baedal.http.enabled")
@ConditionalOnBean(Doors.class)
class OpenApiAutoConfiguration {

    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_KEY = 255;

    static {
        SpringDocUtils words = SpringDocUtils.getConfig();
        words.addRequestWrapperToIgnore(Caller.class, Visit.class, IdempotencyKey.class, PageRequest.class);
        List.of(AccountId.class, MenuItemId.class, OptionId.class, OrderId.class, StoreId.class)
                .forEach(id -> words.replaceWithSchema(id, text().format("uuid")));
        words.replaceWithSchema(Won.class, integer().minimum(BigDecimal.ZERO).description("whole won"));
    }

    @Bean
    DocumentOfDoors documentOfDoors(@Value("${spring.application.name}") String service, Doors doors) {
        return new DocumentOfDoors(service, doors);
    }

    @Bean
    NullableComponents nullableComponents() {
        return new NullableComponents();
    }

    /** The parameters that every service resolves in the same way. */
    @Bean
    OperationCustomizer sharedParameters() {
        return OpenApiAutoConfiguration::addSharedParameters;
    }

    private static Operation addSharedParameters(Operation operation, HandlerMethod method) {
        List<Class<?>> types = Stream.of(method.getMethodParameters())
                .<Class<?>>map(parameter -> parameter.getParameterType())
                .toList();
        if (types.contains(IdempotencyKey.class)) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("Idempotency-Key")
                    .required(true)
                    .schema(text().minLength(1).maxLength(LONGEST_KEY)));
        }
        if (types.contains(PageRequest.class)) {
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name("limit")
                    .schema(integer().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(LARGEST_PAGE))));
            operation.addParametersItem(
                    new Parameter().in("query").name("cursor").schema(text()));
        }
        return operation;
    }

    private static Schema<?> text() {
        return new StringSchema().types(Set.of("string"));
    }

    private static Schema<?> integer() {
        return new IntegerSchema().format("int64").types(Set.of("integer"));
    }
}
