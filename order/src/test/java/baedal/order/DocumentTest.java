package baedal.order;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.http.Doors;
import baedal.http.testing.OpenApiDocument;
import baedal.order.testing.OrderWorld;
import org.junit.jupiter.api.Test;

class DocumentTest {

    @Test
    void the_document_tells_every_door_and_is_the_one_that_is_kept() {
        OrderWorld world = OrderWorld.shared();
        OpenApiDocument document = OpenApiDocument.of(world.service(), "order");

        assertThat(document.routes()).isEqualTo(OpenApiDocument.routesOf(world.bean(Doors.class)));
        assertThat(document.keptText()).isEqualTo(document.text());
    }
}
