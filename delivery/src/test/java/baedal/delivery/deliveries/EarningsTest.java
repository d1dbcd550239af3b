package baedal.delivery.deliveries;

import static baedal.delivery.deliveries.Samples.GANGNAM;
import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.contracts.RiderContact;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarningsTest {

    private final World world = World.SHARED;
    private final Client rider = world.onDuty(new RiderContact(AccountId.next(), "홍길동", "010-1234-5678"), GANGNAM);

    @Test
    void a_day_earns_the_fees_of_what_was_handed_over_on_it() {
        OrderId first = delivered();
        OrderId second = delivered();
        rider.post("/api/deliveries/" + world.ready(GANGNAM).id() + "/claim");
        world.jdbc()
                .sql("update delivery set ended_at = '2026-03-01T14:59:59Z' where order_id = ?")
                .param(first.value())
                .update();

        Answer today = rider.get("/api/riders/me/earnings");
        assertThat(today.at("/date"))
                .isEqualTo(LocalDate.now(ZoneId.of("Asia/Seoul")).toString());
        assertThat(today.json().path("deliveries").asInt()).isEqualTo(1);
        assertThat(today.json().path("total").asLong()).isEqualTo(3000);
        assertThat(today.at("/items/0/orderId")).isEqualTo(second.toString());
        assertThat(today.at("/items/0/storeName")).isEqualTo("역삼 분식");
        assertThat(rider.get("/api/riders/me/earnings?date=2026-03-01").at("/items/0/orderId"))
                .isEqualTo(first.toString());
        assertThat(rider.get("/api/riders/me/earnings?date=2026-03-02").json().path("items"))
                .isEmpty();
    }

    @Test
    void nobody_sees_what_another_earned() {
        delivered();
        Client other = world.onDuty(new RiderContact(AccountId.next(), "김하늘", "010-3000-0002"), GANGNAM);

        assertThat(other.get("/api/riders/me/earnings")
                        .json()
                        .path("deliveries")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2026-13-01", "999999999-01-01", "-5000-01-01", "%2B12026-01-01"})
    void a_day_that_is_none_is_refused(String date) {
        assertThat(rider.get("/api/riders/me/earnings?date=" + date).code()).isEqualTo("INVALID_REQUEST");
    }

    private OrderId delivered() {
        OrderId id = world.ready(GANGNAM).id();
        rider.post("/api/deliveries/" + id + "/claim");
        rider.post("/api/deliveries/" + id + "/pickup");
        rider.post("/api/deliveries/" + id + "/handover");
        return id;
    }
}
