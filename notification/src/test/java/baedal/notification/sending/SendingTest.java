package baedal.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.CookingStarted;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderFact.TicketAccepted;
import baedal.contracts.OrderId;
import baedal.contracts.Role;
import baedal.notification.World;
import baedal.notification.telling.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SendingTest {

    @SuppressWarnings("NullAway.Init")
    private static World world;

    private final OrderDetails order = Samples.order();
    private final Instant now = Instant.now();

    @BeforeAll
    static void start() {
        world = World.start("--baedal.messages.retry-at-most-every=500ms", "--baedal.messages.daily-per-phone=20");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void heal() {
        world.kakaoTalk().recover();
    }

    @Test
    void what_happened_while_kakaotalk_was_down_is_told_once_and_in_order_when_it_returns() {
        world.kakaoTalk().suffer("{\"errorRate\":1}");
        tellStory(order);
        awaitTried(order.id());
        assertThat(world.kakaoTalk().ledger(order.id())).isEmpty();

        world.kakaoTalk().recover();

        awaitCustomerRead(order, 3);
        assertThat(ofCustomer(order)).containsExactly("ORDER_PLACED", "ORDER_ACCEPTED", "COOKING_STARTED");
    }

    @Test
    void a_kakaotalk_that_cannot_be_reached_is_waited_for() {
        world.kakaoTalk().close();
        tellStory(order);
        awaitTried(order.id());
        assertThat(world.jdbc()
                        .sql("select count(*) from batch where status = 'OPEN' and leased_until is null"
                                + " and unknown_since is not null")
                        .query(Integer.class)
                        .single())
                .isZero();

        world.kakaoTalk().start();

        awaitCustomerRead(order, 3);
        assertThat(ofCustomer(order)).containsExactly("ORDER_PLACED", "ORDER_ACCEPTED", "COOKING_STARTED");
    }

    @Test
    void a_lost_answer_is_asked_for_again_with_the_same_key_and_nobody_reads_twice() {
        world.kakaoTalk().suffer("{\"outcome\":\"lost\"}");
        world.hear("order", new OrderPlaced(order.id(), now, order));
        awaitTried(order.id());

        world.kakaoTalk().recover();

        awaitCustomerRead(order, 1);
        assertThat(world.templatesSent(order.id())).containsExactlyInAnyOrder("ORDER_PLACED", "OWNER_NEW_ORDER");
    }

    @Test
    void one_that_cannot_be_delivered_fails_alone() {
        OrderDetails bad = withPhone(Samples.order(), "none");
        world.hear("order", new OrderPlaced(order.id(), now, order));
        world.hear("order", new OrderPlaced(bad.id(), now, bad));

        awaitCustomerRead(order, 1);
        World.await()
                .untilAsserted(() -> assertThat(world.notifications(
                                        Role.CUSTOMER, bad.customer().id())
                                .at("/items/0/status"))
                        .isEqualTo("FAILED"));
        assertThat(world.notifications(Role.CUSTOMER, order.customer().id()).at("/items/0/status"))
                .isEqualTo("SENT");
    }

    @Test
    void a_blocked_sender_waits_until_it_is_free_again() {
        world.kakaoTalk().suffer("{\"outcome\":\"decline\"}");
        world.hear("order", new OrderPlaced(order.id(), now, order));
        awaitTried(order.id());

        world.kakaoTalk().recover();

        awaitCustomerRead(order, 1);
    }

    @Test
    void a_phone_gets_so_many_messages_a_day_and_no_more() {
        List<OrderDetails> orders = IntStream.range(0, 25)
                .mapToObj(_ -> withPhone(Samples.order(), "010-9999-9999"))
                .toList();
        for (OrderDetails one : orders) {
            world.hear("order", new OrderPlaced(one.id(), now, one));
            World.await().until(() -> !batchStatus(one.id()).isEmpty());
        }

        World.await()
                .untilAsserted(() -> assertThat(orders.stream()
                                .filter(one -> batchStatus(one.id()).contains("SENT"))
                                .filter(one -> !batchStatus(one.id()).contains("FAILED"))
                                .count())
                        .isEqualTo(20));
        World.await()
                .untilAsserted(() -> assertThat(orders.stream()
                                .filter(one -> batchStatus(one.id()).contains("FAILED"))
                                .count())
                        .isEqualTo(5));
    }

    @Test
    void what_stays_unknown_longer_than_kakaotalk_remembers_is_never_sent_again() {
        try (World forgetful = World.start("--baedal.messages.remembered=2s", "--baedal.kakaotalk.answer-timeout=1s")) {
            forgetful.kakaoTalk().suffer("{\"errorRate\":1}");
            forgetful.hear("order", new OrderPlaced(order.id(), now, order));
            World.await()
                    .untilAsserted(() -> assertThat(forgetful
                                    .notifications(
                                            Role.CUSTOMER, order.customer().id())
                                    .at("/items/0/status"))
                            .isEqualTo("UNCERTAIN"));

            forgetful.kakaoTalk().recover();
            forgetful.hear("store", new TicketAccepted(order.id(), now, now));

            World.await()
                    .untilAsserted(() ->
                            assertThat(forgetful.templatesSent(order.id())).contains("ORDER_ACCEPTED"));
            assertThat(forgetful.templatesSent(order.id())).doesNotContain("ORDER_PLACED");
        }
    }

    @Test
    void live_messages_leave_at_once() {
        world.hear("order", new OrderPlaced(order.id(), now, order));

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> world.templatesSent(order.id()).size() == 2);
    }

    private void tellStory(OrderDetails order) {
        world.hear("order", new OrderPlaced(order.id(), now, order));
        world.hear("store", new TicketAccepted(order.id(), now, now));
        world.hear("store", new CookingStarted(order.id(), now));
    }

    private static void awaitTried(OrderId id) {
        World.await()
                .until(() -> world.jdbc()
                                .sql(
                                        "select coalesce(max(tries), 0) from batch where ? = any (order_ids) and error is not null")
                                .param(id.value())
                                .query(Integer.class)
                                .single()
                        > 1);
    }

    private static List<String> batchStatus(OrderId id) {
        return world.jdbc()
                .sql("select b.status from batch b join message m on m.batch_id = b.id"
                        + " where m.order_id = ? and m.to_role = 'CUSTOMER' and b.status <> 'OPEN'")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static void awaitCustomerRead(OrderDetails order, int messages) {
        World.await()
                .untilAsserted(() -> assertThat(
                                world.texts(Role.CUSTOMER, order.customer().id()))
                        .hasSize(messages));
    }

    private static List<String> ofCustomer(OrderDetails order) {
        return world.templatesSent(order.id()).stream()
                .filter(code -> !code.startsWith("OWNER"))
                .toList();
    }

    private static OrderDetails withPhone(OrderDetails order, String phone) {
        return new OrderDetails(
                order.id(),
                order.number(),
                new OrderDetails.Customer(
                        order.customer().id(), order.customer().name(), phone),
                order.store(),
                order.lines(),
                order.itemsTotal(),
                order.deliveryFee(),
                order.total(),
                order.deliverTo(),
                order.request(),
                order.createdAt());
    }
}
