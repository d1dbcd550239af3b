package baedal.http;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.http.testing.OpenApiDocument;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DocumentTest {

    @Test
    void the_document_tells_every_door_and_a_drift_shows() {
        OpenApiDocument document = OpenApiDocument.of(TinyService.RUNNING, "tiny");
        Set<String> doors = OpenApiDocument.routesOf(TinyService.RUNNING.bean(Doors.class));

        assertThat(document.routes()).containsAll(doors);
        assertThat(document.routes()).contains("GET /api/forgotten");
        assertThat(document.routes()).noneMatch(route -> route.contains("/internal/"));
    }

    @Test
    void the_document_tells_roles_keys_pages_and_problems() {
        JsonNode document = TinyService.RUNNING.client().get("/v3/api-docs").json();
        JsonNode make = document.at("/paths/~1api~1things/post");

        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(make.at("/x-roles/0").asString()).isEqualTo("CUSTOMER");
        assertThat(make.at("/security/0").has("bearer")).isTrue();
        assertThat(make.path("parameters").findValuesAsString("name")).containsExactly("Idempotency-Key");
        assertThat(document.at("/paths/~1api~1things/get/parameters").findValuesAsString("name"))
                .containsExactly("limit", "cursor");
        assertThat(make.at("/responses/4XX/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.at("/paths/~1api~1things~1{id}/get/parameters/0/schema/format")
                        .asString())
                .isEqualTo("uuid");
    }

    @Test
    void the_document_tells_what_may_be_null_and_what_always_comes() {
        JsonNode page = TinyService.RUNNING.client().get("/v3/api-docs").json().at("/components/schemas/PageInteger");

        assertThat(page.at("/properties/nextCursor/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(page.at("/required").toString()).isEqualTo("[\"items\"]");
    }
}
