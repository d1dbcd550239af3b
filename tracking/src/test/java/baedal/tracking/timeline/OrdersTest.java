package baedal.tracking.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderFact;
import baedal.contracts.Role;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrdersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Tracking tracking = Tracking.shared();
    private final Sample sample = Sample.next();

    @Test
    void an_order_is_told_in_the_shape_that_clients_rely_on() {
        tracking.told(sample, "OrderPlaced", "PaymentApproved", "TicketAccepted", "CookingFinished", "DeliveryClaimed");
        JsonNode order = customer().get("/api/orders/" + sample.id()).json();
        JsonNode expected = JSON.readTree("""
                {"id":"%s","number":"B3F9-0412","status":"RIDER_ASSIGNED","storeId":"%s","storeName":"강남김밥","storePosition":{"lat":37.5,"lng":127.03},
                 "lines":[{"menuItemId":"%s","name":"참치김밥","quantity":2,"unitPrice":8000,"options":[{"name":"치즈","price":500}],"amount":17000}],
                 "itemsTotal":17000,"deliveryFee":3000,"total":20000,"currency":"KRW","payment":{"state":"APPROVED","refundedAmount":0},
                 "deliverTo":{"address":"서울 강남구 테헤란로 1","detail":"101동 202호","lat":37.5,"lng":127.03},"request":"문 앞에 놔주세요",
                 "placedAt":"2026-11-01T12:00:01Z","readyBy":"2026-11-01T12:20:00Z",
                 "rider":{"id":"%s","name":"박라이더","phone":"010-3000-0001"},"revision":4,
                 "timeline":[{"status":"PLACED","at":"2026-11-01T12:00:01Z","cause":null},{"status":"ACCEPTED","at":"2026-11-01T12:00:01Z","cause":null},
                   {"status":"COOKED","at":"2026-11-01T12:00:01Z","cause":null},{"status":"RIDER_ASSIGNED","at":"2026-11-01T12:00:01Z","cause":null}],
                 "actions":[]}""".formatted(
                        sample.id(),
                        sample.order().store().id(),
                        sample.order().lines().getFirst().menuItemId(),
                        sample.rider().id()));
        assertThat(order).isEqualTo(expected);
    }

    @Test
    void only_those_with_a_part_in_an_order_see_it() {
        Client owner = tracking.as(sample.order().store().ownerId(), Role.OWNER);
        Client rider = tracking.as(sample.rider().id(), Role.RIDER);
        tracking.told(sample, "OrderPlaced", "PaymentApproved", "TicketAccepted", "CookingStarted", "CookingFinished");
        sees(200, customer(), owner, operator());
        sees(404, rider, stranger(Role.CUSTOMER), stranger(Role.OWNER), stranger(Role.RIDER));
        sees(
                404,
                tracking.as(sample.customer(), Role.RIDER),
                tracking.as(sample.rider().id(), Role.CUSTOMER));

        tracking.told(sample, "DeliveryClaimed");
        sees(200, rider, customer(), owner, operator());
        sees(404, stranger(Role.RIDER));

        tracking.told(sample, "DeliveryHandedBack");
        sees(404, rider);

        tracking.told(sample, "OrderPickedUp", "OrderDelivered", "OrderCompleted");
        sees(200, rider, customer(), owner, operator());
    }

    @Test
    void everyone_is_offered_what_he_may_do_now() {
        Client owner = tracking.as(sample.order().store().ownerId(), Role.OWNER);
        Client rider = tracking.as(sample.rider().id(), Role.RIDER);
        tracking.told(List.of(sample.drafted(OrderFact.Unpaid.NONE)));
        offers(customer(), "pay", "cancel");
        offers(owner);
        tracking.told(List.of(sample.drafted(OrderFact.Unpaid.UNKNOWN)));
        offers(customer(), "cancel");
        tracking.told(sample, "OrderPlaced");
        offers(customer(), "cancel");
        offers(owner, "accept", "reject");
        offers(operator(), "cancel");
        tracking.told(sample, "TicketAccepted");
        offers(owner, "start-cooking");
        offers(customer(), "cancel");
        tracking.told(sample, "CookingStarted");
        offers(owner, "finish-cooking");
        offers(customer());
        tracking.told(sample, "CookingFinished", "DeliveryClaimed");
        offers(rider, "pick-up", "hand-back");
        tracking.told(sample, "OrderPickedUp");
        offers(rider, "hand-over");
        offers(operator(), "cancel");
        tracking.told(sample, "OrderDelivered");
        offers(customer(), "confirm-receipt");
        offers(operator(), "refund");
        tracking.told(sample, "PaymentRefunded");
        offers(operator());
    }

    @Test
    void money_on_its_way_back_is_shown_until_it_is_back() {
        tracking.told(sample, "OrderPlaced", "PaymentApproved", "TicketRejected", "OrderRejected");
        Answer rejected = customer().get("/api/orders/" + sample.id());
        assertThat(rejected.at("/status")).isEqualTo("REJECTED");
        assertThat(rejected.at("/timeline/1/cause")).isEqualTo("RUSH_HOUR");
        assertThat(rejected.at("/payment/state")).isEqualTo("REFUNDING");
        tracking.told(sample, "PaymentRefunded");
        Answer returned = customer().get("/api/orders/" + sample.id());
        assertThat(returned.at("/payment/state")).isEqualTo("REFUNDED");
        assertThat(returned.at("/payment/refundedAmount")).isEqualTo("20000");
        assertThat(returned.at("/revision")).isEqualTo("2");
    }

    @Test
    void an_order_of_which_nobody_has_told_yet_is_asked_for() {
        tracking.others()
                .say("/internal/orders/" + sample.id(), """
                {"order":%s,"status":"AWAITING_PAYMENT","cancelling":false,"payment":"DEFERRED","at":"2026-11-01T12:00:00Z"}""".formatted(JSON.writeValueAsString(sample.order())));
        tracking.told(sample, "PaymentDeclined"); // a stub is no order yet
        Answer order = customer().get("/api/orders/" + sample.id());
        assertThat(order.at("/status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(order.json().at("/timeline")).hasSize(1);
        assertThat(order.at("/actions/0")).isEqualTo("pay");
        sees(404, stranger(Role.CUSTOMER));
    }

    @Test
    void what_nobody_knows_does_not_exist() {
        Answer unknown = customer().get("/api/orders/" + Sample.next().id());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(customer().get("/api/orders/nonsense").code()).isEqualTo("ORDER_NOT_FOUND");
    }

    @Test
    void my_orders_are_paged_newest_first_and_a_new_one_moves_nothing() {
        AccountId me = AccountId.next();
        Client my = tracking.as(me, Role.CUSTOMER);
        List<String> newestFirst = new ArrayList<>();
        for (int second = 0; second < 5; second++) {
            newestFirst.addFirst(placed(me, second).id().toString());
        }
        Answer first = my.get("/api/orders?limit=2");
        Sample meanwhile = placed(me, 10);
        Answer second = my.get("/api/orders?limit=2&cursor=" + first.at("/nextCursor"));
        Answer third = my.get("/api/orders?limit=2&cursor=" + second.at("/nextCursor"));
        List<String> seen = new ArrayList<>();
        for (Answer page : List.of(first, second, third)) {
            page.json().at("/items").forEach(order -> seen.add(order.at("/id").asString()));
        }
        assertThat(seen).isEqualTo(newestFirst);
        assertThat(third.json().at("/nextCursor").isNull()).isTrue();
        assertThat(my.get("/api/orders").at("/items/0/id"))
                .isEqualTo(meanwhile.id().toString());
        assertThat(stranger(Role.CUSTOMER).get("/api/orders").json().at("/items"))
                .isEmpty();
        assertThat(stranger(Role.OWNER).get("/api/orders").status()).isEqualTo(403);
    }

    @Test
    void an_order_of_mine_is_found_by_its_number_and_nobody_elses_is() {
        AccountId me = AccountId.next();
        Sample mine = placed(me, 0);
        placed(AccountId.next(), 1); // every sample has the same number

        JsonNode found = tracking.as(me, Role.CUSTOMER)
                .get("/api/orders?number=B3F9-0412")
                .json()
                .at("/items");

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/id").asString()).isEqualTo(mine.id().toString());
        assertThat(tracking.as(me, Role.CUSTOMER)
                        .get("/api/orders?number=XXXX-0412")
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    private Sample placed(AccountId customer, int second) {
        Sample mine = Sample.of(customer, Sample.NOON.plusSeconds(second));
        tracking.told(mine, "OrderPlaced");
        return mine;
    }

    private void sees(int status, Client... viewers) {
        for (Client viewer : viewers) {
            assertThat(viewer.get("/api/orders/" + sample.id()).status()).isEqualTo(status);
        }
    }

    private void offers(Client viewer, String... actions) {
        List<String> offered = new ArrayList<>();
        viewer.get("/api/orders/" + sample.id())
                .json()
                .at("/actions")
                .forEach(action -> offered.add(action.asString()));
        assertThat(offered).containsExactlyInAnyOrder(actions);
    }

    private Client customer() {
        return tracking.as(sample.customer(), Role.CUSTOMER);
    }

    private Client operator() {
        return tracking.as(AccountId.next(), Role.OPERATOR);
    }

    private Client stranger(Role role) {
        return tracking.as(AccountId.next(), role);
    }
}
