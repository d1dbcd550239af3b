package baedal.store.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.OrderDetails;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.store.RunningStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelayDoorsTest {

    private final Kitchen kitchen = new Kitchen(RunningStore.get());
    private final Client owner = RunningStore.owner(1);
    private final OrderDetails order = kitchen.receive(Orders.order());
    private final String path = "/api/tickets/" + order.id();

    @Test
    void a_delay_moves_the_promise_and_every_other_one_adds_to_it() {
        Instant promised = readyBy(owner.post(path + "/acceptance", "{\"cookingMinutes\":20}"));

        assertThat(readyBy(delay(Map.of("minutes", 5)))).isEqualTo(promised.plus(Duration.ofMinutes(5)));
        owner.post(path + "/cooking-start");
        Answer again = delay(Map.of("minutes", 10));

        assertThat(readyBy(again)).isEqualTo(promised.plus(Duration.ofMinutes(15)));
        assertThat(again.at("/status")).isEqualTo("COOKING");
    }

    @Test
    void the_same_tap_twice_is_one_delay() {
        Answer accepted = owner.post(path + "/acceptance", "{\"cookingMinutes\":20}");
        Map<String, Object> tap = Map.of("minutes", 5, "readyBy", accepted.at("/readyBy"));

        Answer once = delay(tap);
        Answer twice = delay(tap);

        assertThat(twice.status()).isEqualTo(200);
        assertThat(twice.json()).isEqualTo(once.json());
        assertThat(kitchen.ticket(order.id()).facts()).isEqualTo(2);
    }

    @Test
    void what_is_not_in_the_kitchen_cannot_be_delayed() {
        assertThat(delay(Map.of("minutes", 5)).at("/currentStatus")).isEqualTo("RECEIVED");
        owner.post(path + "/rejection", Map.of("reason", "CLOSING"));
        assertThat(delay(Map.of("minutes", 5)).at("/currentStatus")).isEqualTo("REJECTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"minutes\":7}", "{\"minutes\":\"5\"}", "{\"minutes\":5,\"cause\":\"me\"}", ""})
    void a_delay_that_makes_no_sense_is_refused(String body) {
        owner.post(path + "/acceptance", "{\"cookingMinutes\":20}");
        assertThat(owner.post(path + "/delay", body).code()).isEqualTo("INVALID_REQUEST");
        assertThat(kitchen.ticket(order.id()).facts()).isEqualTo(1);
    }

    private Answer delay(Map<String, Object> request) {
        return owner.post(path + "/delay", request);
    }

    private static Instant readyBy(Answer ticket) {
        return Instant.parse(ticket.at("/readyBy"));
    }
}
