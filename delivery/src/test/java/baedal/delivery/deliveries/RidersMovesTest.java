package baedal.delivery.deliveries;

import static baedal.delivery.deliveries.Samples.GANGNAM;
import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.OrderCancelled;
import baedal.contracts.OrderId;
import baedal.contracts.RiderContact;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RidersMovesTest {

    private final World world = World.SHARED;
    private final Client rider = world.onDuty(someone(), GANGNAM);
    private final Client other = world.onDuty(someone(), GANGNAM);

    @Test
    void a_rider_claims_picks_up_and_hands_over_and_each_twice_is_the_same_as_once() {
        OrderDetails order = world.ready(GANGNAM);
        String path = "/api/deliveries/" + order.id();

        Answer claimed = rider.post(path + "/claim");
        assertThat(claimed.status()).isEqualTo(200);
        assertThat(claimed.at("/deliverTo/detail")).isEqualTo("101동 202호");
        assertThat(claimed.at("/customer/phone")).isEqualTo("010-1000-0001");
        assertThat(claimed.json().path("actions").toString()).isEqualTo("[\"pick-up\",\"hand-back\"]");
        assertThat(rider.post(path + "/claim", "{}").status()).isEqualTo(200);
        assertThat(rider.post(path + "/handover").code()).isEqualTo("NOT_PICKED_UP");
        assertThat(rider.post(path + "/pickup").at("/status")).isEqualTo("PICKED_UP");
        assertThat(rider.post(path + "/pickup").status()).isEqualTo(200);
        assertThat(rider.post(path + "/handover").at("/status")).isEqualTo("DELIVERED");
        Answer again = rider.post(path + "/handover");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("customer").isNull()).isTrue();
        assertThat(world.told(order.id())).isEqualTo(3);
    }

    @Test
    void a_pick_up_of_an_unclaimed_delivery_claims_and_picks_up_at_once() {
        OrderDetails order = world.ready(GANGNAM);

        assertThat(rider.post("/api/deliveries/" + order.id() + "/pickup").at("/status"))
                .isEqualTo("PICKED_UP");
        assertThat(world.told(order.id())).isEqualTo(2);
    }

    @Test
    void what_another_has_claimed_is_lost_and_the_rest_of_it_is_not_known() {
        OrderDetails order = world.ready(GANGNAM);
        String path = "/api/deliveries/" + order.id();
        rider.post(path + "/claim");

        Answer lost = other.post(path + "/claim");
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.code()).isEqualTo("ALREADY_CLAIMED");
        assertThat(lost.at("/currentStatus")).isEqualTo("CLAIMED");
        assertThat(other.post(path + "/pickup").code()).isEqualTo("ALREADY_CLAIMED");
        assertThat(other.post(path + "/handover").code()).isEqualTo("DELIVERY_NOT_FOUND");
        assertThat(other.post(path + "/hand-back").status()).isEqualTo(404);
    }

    @Test
    void after_a_hand_back_the_address_is_hidden_again_and_anyone_may_claim() {
        OrderDetails order = world.ready(GANGNAM);
        String path = "/api/deliveries/" + order.id();
        rider.post(path + "/claim");

        Answer back = rider.post(path + "/hand-back", Map.of("reason", "타이어 펑크"));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.at("/status")).isEqualTo("READY");
        assertThat(back.text()).doesNotContain("테헤란로", "202호", "010-1000-0001", "문 앞에");
        assertThat(rider.post(path + "/hand-back", "{\"reason\":\"타이어 펑크\"}").status())
                .isEqualTo(200);
        assertThat(other.post(path + "/claim").status()).isEqualTo(200);
        assertThat(rider.get("/api/deliveries/mine").text())
                .doesNotContain(order.id().toString());
    }

    @Test
    void a_rider_off_duty_claims_nothing() {
        OrderDetails order = world.ready(GANGNAM);
        rider.put("/api/riders/me", "{\"onDuty\":false}");

        Answer refused = rider.post("/api/deliveries/" + order.id() + "/claim");

        assertThat(refused.code()).isEqualTo("OFF_DUTY");
        assertThat(refused.at("/currentStatus")).isEqualTo("READY");
    }

    @Test
    void a_cancelled_order_is_dropped_even_from_a_riders_hands() {
        OrderDetails order = world.ready(GANGNAM);
        String path = "/api/deliveries/" + order.id();
        rider.post(path + "/claim");

        world.tell(new OrderCancelled(order.id(), Samples.NOON, By.OPERATOR, "화재", null));
        world.awaitStatus(order.id(), Status.DROPPED);

        assertThat(rider.post(path + "/pickup").code()).isEqualTo("DELIVERY_DROPPED");
        assertThat(rider.post(path + "/pickup").at("/currentStatus")).isEqualTo("DROPPED");
    }

    @Test
    void what_is_mine_is_listed_page_by_page_latest_claim_first() {
        OrderId first = world.ready(GANGNAM).id();
        OrderId second = world.ready(GANGNAM).id();
        rider.post("/api/deliveries/" + first + "/claim");
        rider.post("/api/deliveries/" + first + "/pickup");
        rider.post("/api/deliveries/" + first + "/handover");
        rider.post("/api/deliveries/" + second + "/claim");

        Answer page = rider.get("/api/deliveries/mine?limit=1");
        Answer next = rider.get("/api/deliveries/mine?limit=1&cursor=" + page.at("/nextCursor"));

        assertThat(page.at("/items/0/orderId")).isEqualTo(second.toString());
        assertThat(next.at("/items/0/orderId")).isEqualTo(first.toString());
        assertThat(next.json().path("nextCursor").isNull()).isTrue();
        assertThat(other.get("/api/deliveries/mine").json().path("items")).isEmpty();
    }

    @Test
    void an_unknown_delivery_and_an_unknown_field_are_refused() {
        assertThat(rider.post("/api/deliveries/" + OrderId.next() + "/claim").code())
                .isEqualTo("DELIVERY_NOT_FOUND");
        assertThat(rider.post("/api/deliveries/" + OrderId.next() + "/claim", "{\"riderId\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(rider.put("/api/riders/me", "{\"onDuty\":true,\"lat\":91,\"lng\":127}")
                        .code())
                .isEqualTo("INVALID_REQUEST");
        assertThat(rider.put("/api/riders/me", "{\"lat\":37,\"lng\":127}").code())
                .isEqualTo("INVALID_REQUEST");
    }

    private static RiderContact someone() {
        return new RiderContact(AccountId.next(), "홍길동", "010-1234-5678");
    }
}
