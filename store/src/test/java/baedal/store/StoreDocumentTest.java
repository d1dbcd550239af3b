package baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.http.Doors;
import baedal.http.testing.OpenApiDocument;
import org.junit.jupiter.api.Test;

class StoreDocumentTest {

    private final OpenApiDocument document = OpenApiDocument.of(RunningStore.get(), "store");

    @Test
    void the_document_tells_exactly_the_doors() {
        assertThat(document.routes())
                .isEqualTo(OpenApiDocument.routesOf(RunningStore.get().bean(Doors.class)));
    }

    @Test
    void the_kept_document_is_the_live_one() {
        assertThat(document.keptText())
                .as("rewrite it with -Dbaedal.update-docs=true")
                .isEqualTo(document.text());
    }
}
