package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoJourney {

    @Test
    void a_city_lives_by_itself_and_goes_to_sleep_without_leaving_anyone_on_duty() {
        try (World world = World.start("city", Map.of())) {
            String told = world.run(
                    "demo", "--port=" + world.port, "--speed=300", "--orders-per-minute=120", "--minutes=0.5");

            assertThat(told).contains("The city wakes up", "The city sleeps").containsPattern("[1-9]\\d* received");
            People people = new People(world);
            Map<String, Long> orders = StreamSupport.stream(
                            people.customer(2)
                                    .http()
                                    .get("/api/orders?limit=100")
                                    .expect(200)
                                    .body()
                                    .at("/items")
                                    .spliterator(),
                            false)
                    .collect(Collectors.groupingBy(order -> order.at("/status").asString(), Collectors.counting()));
            assertThat(orders).containsKey("COMPLETED");
            JsonNode riders =
                    people.operator().get("/api/operations/riders").expect(200).body();
            assertThat(riders.at("/items")).isEmpty();
        }
    }
}
