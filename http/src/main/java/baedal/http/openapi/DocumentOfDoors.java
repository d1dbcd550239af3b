package baedal.http.openapi;

import baedal.http.Door;
import baedal.http.Doors;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to the document what the doors know: who may call, what every error looks like. */
final class DocumentOfDoors implements OpenApiCustomizer {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_REF = "#/components/schemas/" + PROBLEM;
    private static final String PROBLEM_JSON = "application/problem+json";

    private final String service;
    private final Doors doors;

    DocumentOfDoors(String service, Doors doors) {
        this.service = service;
        this.doors = doors;
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                .title("Baedal " + service)
                .version("1")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        document.servers(List.of());
        Components components = Optional.ofNullable(document.getComponents()).orElseGet(Components::new);
        document.components(components
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")));
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> describe(operation, doorAt(method, path))));
    }

    private Optional<Door> doorAt(PathItem.HttpMethod method, String path) {
        return doors.doors().stream()
                .filter(door -> door.method().name().equals(method.name())
                        && door.path().equals(path))
                .findFirst();
    }

    private static void describe(Operation operation, Optional<Door> door) {
        ApiResponses responses = Optional.ofNullable(operation.getResponses()).orElseGet(ApiResponses::new);
        operation.responses(
                responses.addApiResponse("4XX", refusal("Refused")).addApiResponse("5XX", refusal("Failed")));
        List<String> roles = door.map(
                        found -> found.roles().stream().map(Enum::name).sorted().toList())
                .orElse(List.of());
        if (!roles.isEmpty()) {
            operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
            operation.addExtension("x-roles", roles);
        }
    }

    private static ApiResponse refusal(String description) {
        Schema<?> schema = new Schema<>().$ref(PROBLEM_REF);
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(schema)));
    }

    private static Schema<?> problem() {
        Map<String, String> texts = Map.of(
                "type", "names the kind of problem",
                "title", "the status in words",
                "detail", "for people, in Korean or English",
                "code", "for programs, stable, in capitals",
                "traceId", "to be told when asking for help");
        Schema<Object> problem = new Schema<>();
        problem.types(Set.of("object"));
        List.of("type", "title", "status", "detail", "code", "traceId").forEach(name -> {
            String text = texts.get(name);
            problem.addProperty(name, text == null ? integer() : text(text));
            problem.addRequiredItem(name);
        });
        return problem.description("RFC 9457; some codes carry more fields");
    }

    private static Schema<?> text(String description) {
        return new StringSchema().types(Set.of("string")).description(description);
    }

    private static Schema<?> integer() {
        return new IntegerSchema().format(null).types(Set.of("integer")).description("the HTTP status");
    }
}
