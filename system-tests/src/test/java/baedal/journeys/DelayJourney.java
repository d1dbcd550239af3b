package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class DelayJourney {

    private final World world = World.shared();
    private final People people = new People(world);
    private final Customer customer = people.customer(34);
    private final Owner owner = people.owner(1);

    @Test
    void a_delay_reaches_the_customer_as_a_later_time_a_cause_and_one_message() {
        Dish dish = Dish.of(owner, world);
        String id = customer.orders(dish);
        String promised = owner.accepts(id).expect(200).text("/readyBy");
        Map<String, Object> tap = Map.of("minutes", 10, "readyBy", promised);

        String later = owner.http()
                .post("/api/tickets/" + id + "/delay", tap)
                .expect(200)
                .text("/readyBy");
        owner.http().post("/api/tickets/" + id + "/delay", tap).expect(200);

        assertThat(Instant.parse(later)).isEqualTo(Instant.parse(promised).plus(Duration.ofMinutes(10)));
        customer.awaits(id, "/readyBy", later, Duration.ofSeconds(10));
        assertThat(customer.timeline(id)).containsExactly("PLACED", "ACCEPTED", "ACCEPTED");
        assertThat(customer.sees(id).text("/timeline/2/cause")).isEqualTo("COOKING_DELAYED");
        Awaitility.await("one message for the delay")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(customer.messages(id))
                        .hasSize(3)
                        .anySatisfy(text -> assertThat(text).contains("늦어지고")));
        assertThat(owner.http()
                        .get("/api/stores/" + dish.storeId() + "/sales")
                        .expect(200)
                        .body()
                        .at("/orders")
                        .asInt())
                .isPositive();
    }
}
