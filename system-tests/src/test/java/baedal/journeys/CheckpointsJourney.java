package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code ./baedal checkpoints}. In a world of its own, because it stops services. */
class CheckpointsJourney {

    private static final List<String> PATTERNS =
            List.of("saga", "cqrs", "compensation", "request-response", "circuit-breaker", "gateway");

    @SuppressWarnings("NullAway.Init")
    private static World world;

    @BeforeAll
    static void start() {
        world = World.start("checkpoints", Map.of());
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @Test
    void every_pattern_is_seen_working_and_nothing_is_left_lying() throws IOException {
        Path page = world.data().resolve("checkpoints.md");

        String told = world.run("checkpoints", "--data=" + world.data(), "--markdown=" + page);

        assertThat(told).contains("Looking at the world on http://localhost:" + world.port, "6 of 6 passed.");
        for (String pattern : PATTERNS) {
            assertThat(told).containsPattern("PASSED +" + pattern + " ");
            assertThat(Files.readString(page)).contains("(`" + pattern + "`) | PASSED |");
        }
        assertThat(new People(world)
                        .customer(101)
                        .http()
                        .get("/api/orders?limit=100")
                        .expect(200)
                        .body()
                        .at("/items"))
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.at("/status").asString())
                        .isIn("COMPLETED", "REJECTED", "CANCELLING", "CANCELLED"));
    }

    @Test
    void who_loses_patience_in_the_middle_leaves_the_world_as_it_was() {
        world.interrupt("./baedal stop payment", "checkpoints", "--data=" + world.data(), "--only=request-response");

        People people = new People(world);
        String id = people.customer(3).orders(Dish.of(people.owner(1), world));
        assertThat(world.paymentNetwork().charges(id)).isEqualTo(1);
    }
}
