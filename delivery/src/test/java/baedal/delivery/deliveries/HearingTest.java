package baedal.delivery.deliveries;

import static baedal.delivery.deliveries.Samples.GANGNAM;
import static baedal.delivery.deliveries.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.CookingFinished;
import baedal.contracts.OrderFact.OrderCancelled;
import baedal.contracts.OrderFact.OrderDrafted;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderFact.TicketAccepted;
import baedal.contracts.OrderFact.Unpaid;
import baedal.contracts.OrderId;
import baedal.contracts.RiderContact;
import baedal.contracts.Role;
import baedal.http.Doors;
import baedal.http.testing.Client;
import baedal.http.testing.OpenApiDocument;
import baedal.http.testing.TestTokens;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HearingTest {

    private final World world = World.SHARED;
    private final Client rider = world.onDuty(someone(), GANGNAM);

    @Test
    void an_order_whose_first_fact_was_a_draft_is_known_when_it_is_placed() {
        OrderDetails order = Samples.order();
        world.tell(new OrderDrafted(order.id(), NOON, Unpaid.NONE, NOON.plusSeconds(900), order));
        world.tell(new OrderPlaced(order.id(), NOON, null));
        world.tell(accepted(order));
        world.tell(new CookingFinished(order.id(), NOON));
        world.awaitStatus(order.id(), Status.READY);

        assertThat(rider.post("/api/deliveries/" + order.id() + "/claim").status())
                .isEqualTo(200);
    }

    @Test
    void a_kitchen_that_is_heard_before_the_order_waits_for_it() {
        OrderDetails order = Samples.order();
        world.tell(accepted(order));
        world.tell(new CookingFinished(order.id(), NOON));
        world.awaitStatus(order.id(), Status.READY);
        assertThat(rider.post("/api/deliveries/" + order.id() + "/claim").status())
                .isEqualTo(404);

        world.tell(new OrderPlaced(order.id(), NOON, order));

        Awaitility.await()
                .untilAsserted(() -> assertThat(rider.post("/api/deliveries/" + order.id() + "/claim")
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void before_it_is_cooked_nobody_takes_it_and_before_it_is_accepted_nobody_knows_it() {
        OrderDetails order = Samples.order();
        world.tell(new OrderPlaced(order.id(), NOON, order));
        world.awaitStatus(order.id(), Status.AWAITED);
        assertThat(rider.post("/api/deliveries/" + order.id() + "/claim").status())
                .isEqualTo(404);

        world.tell(accepted(order));
        world.awaitStatus(order.id(), Status.PLANNED);

        assertThat(rider.post("/api/deliveries/" + order.id() + "/claim").code())
                .isEqualTo("NOT_READY");
    }

    @Test
    void the_same_facts_heard_twice_change_nothing() {
        OrderDetails order = world.ready(GANGNAM);
        rider.post("/api/deliveries/" + order.id() + "/claim");

        world.tell(new OrderPlaced(order.id(), NOON, order));
        world.tell(accepted(order));
        world.tell(new CookingFinished(order.id(), NOON));
        OrderDetails later = world.ready(GANGNAM);

        assertThat(world.status(later.id())).isEqualTo("READY");
        assertThat(world.status(order.id())).isEqualTo("CLAIMED");
    }

    @Test
    void an_order_called_off_on_the_road_is_no_longer_stuck() {
        OrderDetails order = world.ready(GANGNAM);
        rider.post("/api/deliveries/" + order.id() + "/pickup");
        world.jdbc()
                .sql("update delivery set since = now() - interval '2 hours' where order_id = ?")
                .param(order.id().value())
                .update();
        Client tracking = world.service().as(TestTokens.get().service("tracking"));
        assertThat(tracking.get("/internal/stuck").text()).contains(order.id().toString());

        world.tell(new OrderCancelled(order.id(), NOON, By.OPERATOR, "라이더 연락 두절", null));

        Awaitility.await()
                .untilAsserted(() -> assertThat(tracking.get("/internal/stuck").text())
                        .doesNotContain(order.id().toString()));
        assertThat(tracking.get("/internal/story/" + order.id()).at("/0/name")).isEqualTo("DELIVERY_CALLED_OFF");
        assertThat(world.status(order.id())).isEqualTo("PICKED_UP");
    }

    @Test
    void a_claim_that_nobody_follows_up_is_free_again() {
        World hasty = World.start("--baedal.deliveries.claim-lapses-after=1s", "--baedal.deliveries.lapse-poll=100ms");
        Client slow = hasty.onDuty(someone(), GANGNAM);
        OrderId id = hasty.ready(GANGNAM).id();
        slow.post("/api/deliveries/" + id + "/claim");

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> hasty.status(id).equals("READY"));

        assertThat(hasty.told(id)).isEqualTo(2);
        assertThat(slow.get("/api/deliveries/mine").json().path("items")).isEmpty();
        hasty.service().close();
    }

    @Test
    void only_riders_come_in_and_the_document_tells_every_door() {
        OpenApiDocument document = OpenApiDocument.of(world.service(), "delivery");
        Client customer = world.service().as(TestTokens.get().of(AccountId.next(), Role.CUSTOMER));

        assertThat(document.routes())
                .isEqualTo(OpenApiDocument.routesOf(world.service().bean(Doors.class)));
        assertThat(document.keptText()).isEqualTo(document.text());
        assertThat(customer.get("/api/deliveries/mine").status()).isEqualTo(403);
        assertThat(customer.get("/internal/stuck").status()).isNotEqualTo(200);
        assertThat(world.service().client().get("/api/deliveries/mine").status())
                .isEqualTo(401);
    }

    private static OrderFact accepted(OrderDetails order) {
        return new TicketAccepted(order.id(), NOON, NOON.plusSeconds(600));
    }

    private static RiderContact someone() {
        return new RiderContact(AccountId.next(), "홍길동", "010-1234-5678");
    }
}
