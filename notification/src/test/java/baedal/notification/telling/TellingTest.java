package baedal.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.CookingFinished;
import baedal.contracts.OrderFact.CookingStarted;
import baedal.contracts.OrderFact.DeliveryClaimed;
import baedal.contracts.OrderFact.OrderCompleted;
import baedal.contracts.OrderFact.OrderDelivered;
import baedal.contracts.OrderFact.OrderDrafted;
import baedal.contracts.OrderFact.OrderPickedUp;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderFact.PaymentRefunded;
import baedal.contracts.OrderFact.TicketAccepted;
import baedal.contracts.OrderFact.Unpaid;
import baedal.contracts.RiderContact;
import baedal.contracts.Role;
import baedal.contracts.Won;
import baedal.http.Doors;
import baedal.http.testing.Answer;
import baedal.http.testing.OpenApiDocument;
import baedal.http.testing.TestTokens;
import baedal.messaging.ReceivedFact;
import baedal.notification.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TellingTest {

    @SuppressWarnings("NullAway.Init")
    private static World world;

    private final OrderDetails order = Samples.order();
    private final RiderContact rider = Samples.rider();
    private final Instant now = Instant.now();

    @BeforeAll
    static void start() {
        world = World.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void a_whole_story_is_told_to_everyone_once_in_order_and_shown_as_it_was_sent() {
        world.tell(new OrderPlaced(order.id(), now, order));
        world.tell(new TicketAccepted(order.id(), now, now.plusSeconds(900)));
        world.tell(new CookingStarted(order.id(), now));
        world.tell(new CookingFinished(order.id(), now));
        world.tell(new DeliveryClaimed(order.id(), now, rider));
        world.tell(new OrderPickedUp(order.id(), now, rider));
        world.tell(new OrderDelivered(order.id(), now));
        world.tell(new OrderCompleted(order.id(), now, By.CUSTOMER));

        World.await()
                .untilAsserted(
                        () -> assertThat(world.kakaoTalk().ledger(order.id())).hasSize(10));
        List<String> customersPhone =
                texts(world.kakaoTalk().ledger(order.id()), order.customer().phone());
        assertThat(customersPhone).hasSize(8);
        World.await()
                .untilAsserted(() -> assertThat(
                                world.texts(Role.CUSTOMER, order.customer().id())
                                        .reversed())
                        .isEqualTo(customersPhone));
        Answer owners = world.notifications(Role.OWNER, order.store().ownerId());
        assertThat(owners.at("/items/0/text")).contains("새 주문", "떡볶이 2개 외 1건", "23,000원");
        assertThat(owners.at("/items/0/status")).isEqualTo("SENT");
        assertThat(owners.at("/items/0/channel")).isEqualTo("KAKAOTALK");
        assertThat(owners.at("/items/0/orderId")).isEqualTo(order.id().toString());
        assertThat(world.texts(Role.RIDER, rider.id())).hasSize(1);
        assertThat(world.texts(Role.CUSTOMER, AccountId.next())).isEmpty();
    }

    @Test
    void the_same_facts_again_make_no_second_message() {
        ReceivedFact placed = world.hear("order", new OrderPlaced(order.id(), now, order));
        ReceivedFact accepted = world.hear("store", new TicketAccepted(order.id(), now, now));

        world.hear(List.of(placed, accepted, placed, accepted));
        world.hear(List.of(accepted));

        assertThat(world.jdbc()
                        .sql("select count(*) from message where order_id = ?")
                        .param(order.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void what_is_heard_of_an_unknown_order_waits_until_it_is_known() {
        world.hear("payment", new PaymentRefunded(order.id(), now, new Won(23000), "고객 요청"));
        world.hear("store", new TicketAccepted(order.id(), now, now));
        assertThat(stored()).isEmpty();

        world.hear("order", new OrderDrafted(order.id(), now, Unpaid.NONE, now, order));
        world.hear("order", new OrderPlaced(order.id(), now, null));

        assertThat(stored()).containsExactly("PAYMENT_REFUNDED", "ORDER_ACCEPTED", "ORDER_PLACED", "OWNER_NEW_ORDER");
    }

    @Test
    void a_fact_older_than_the_memory_sends_nothing_but_is_remembered() {
        Instant longAgo = now.minus(Duration.ofDays(15));
        world.hear("order", new OrderPlaced(order.id(), longAgo, order));
        assertThat(stored()).isEmpty();

        world.hear("store", new CookingStarted(order.id(), now));

        assertThat(stored()).containsExactly("COOKING_STARTED");
    }

    @Test
    void the_story_of_an_order_names_its_messages_and_no_phone() {
        world.tell(new OrderPlaced(order.id(), now, order));
        World.await()
                .untilAsserted(() ->
                        assertThat(story().json().findValuesAsString("status")).containsExactly("SENT", "SENT"));

        assertThat(story().at("/0/kind")).isEqualTo("MESSAGE");
        assertThat(story().at("/0/name")).isEqualTo("ORDER_PLACED");
        assertThat(story().text()).doesNotContain(order.customer().phone());
    }

    @Test
    void the_document_tells_every_door() {
        OpenApiDocument document = OpenApiDocument.of(world.service(), "notification");

        assertThat(document.routes())
                .isEqualTo(OpenApiDocument.routesOf(world.service().bean(Doors.class)));
        assertThat(document.keptText()).isEqualTo(document.text());
        assertThat(world.service().client().get("/api/notifications").status()).isEqualTo(401);
        assertThat(world.service()
                        .as(TestTokens.get().customer(AccountId.next()))
                        .get("/api/notifications?cursor=x")
                        .code())
                .isEqualTo("INVALID_REQUEST");
    }

    private Answer story() {
        return world.service().as(TestTokens.get().service("tracking")).get("/internal/story/" + order.id());
    }

    private List<String> stored() {
        return world.jdbc()
                .sql("select template_code from message where order_id = ? order by seq")
                .param(order.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<String> texts(JsonNode ledger, String phone) {
        return ledger.valueStream()
                .filter(message -> message.path("recipientNo").asString().equals(phone))
                .map(message -> message.path("text").asString())
                .toList();
    }
}
