package baedal.web.orders;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.web.orders.Order.DeliverTo;
import baedal.web.orders.Order.Entry;
import baedal.web.orders.Order.Payment;
import baedal.web.orders.Order.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTest {

    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"AWAITING_PAYMENT", "PLACED", "CANCELLING", "DELIVERED", "COMPLETED", "REJECTED"})
    void nothing_is_promised_before_the_store_has_said_yes_or_once_it_is_over(String status) {
        assertThat(Arrival.of(order(status), NOON)).isEmpty();
    }

    @Test
    void a_range_of_the_clock_in_steps_of_five_minutes() {
        // ready at 12:20, then about six minutes of way
        Arrival arrival = Arrival.of(order("ACCEPTED"), NOON).orElseThrow();

        assertThat(arrival)
                .isEqualTo(new Arrival(
                        Instant.parse("2026-11-24T03:25:00Z"), Instant.parse("2026-11-24T03:35:00Z"), false));
    }

    @Test
    void a_kitchen_that_was_faster_brings_it_forward_and_the_way_makes_it_narrow() {
        Arrival cooked = Arrival.of(order("COOKED", "COOKED"), NOON).orElseThrow();
        Arrival riding =
                Arrival.of(order("PICKED_UP", "COOKED", "PICKED_UP"), NOON).orElseThrow();

        assertThat(cooked.from()).isEqualTo(Instant.parse("2026-11-24T03:05:00Z"));
        assertThat(riding.to()).isEqualTo(riding.from().plusSeconds(300));
    }

    @Test
    void what_is_late_is_called_late() {
        assertThat(Arrival.of(order("COOKING"), NOON.plusSeconds(3600))
                        .orElseThrow()
                        .isLate())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITING_PAYMENT,0",
        "PLACED,1",
        "ACCEPTED,2",
        "COOKING,3",
        "RIDER_ASSIGNED,3",
        "PICKED_UP,4",
        "DELIVERED,5",
        "COMPLETED,5"
    })
    void five_segments_show_how_far_it_came(String status, int reached) {
        assertThat(Stage.reached(order(status))).isEqualTo(reached);
    }

    @Test
    void while_a_cancellation_is_being_decided_it_looks_as_far_as_it_came() {
        assertThat(Stage.reached(order("CANCELLING", "PLACED", "ACCEPTED"))).isEqualTo(2);
    }

    private static Order order(String status, String... past) {
        List<Entry> timeline = new ArrayList<>();
        for (String each : past) {
            timeline.add(new Entry(each, NOON, null));
        }
        return new Order(
                "1",
                "B3F9-0412",
                status,
                "s",
                "황금치킨",
                new Point(37.4987, 127.0293),
                List.of(),
                18_000,
                2_000,
                20_000,
                new Payment("APPROVED", 0),
                new DeliverTo("서울", null, 37.4979, 127.0276),
                null,
                NOON,
                NOON.plusSeconds(1200),
                null,
                timeline,
                Set.of());
    }
}
