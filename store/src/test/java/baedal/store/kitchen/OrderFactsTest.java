package baedal.store.kitchen;

import static baedal.store.kitchen.Kitchen.NOW;
import static baedal.store.kitchen.Kitchen.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.CancellationRequested;
import baedal.contracts.OrderFact.DeliveryClaimed;
import baedal.contracts.OrderFact.DeliveryHandedBack;
import baedal.contracts.OrderFact.OrderCancelled;
import baedal.contracts.OrderFact.OrderDeclined;
import baedal.contracts.OrderFact.OrderDrafted;
import baedal.contracts.OrderFact.OrderExpired;
import baedal.contracts.OrderFact.OrderPickedUp;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderFact.Unpaid;
import baedal.contracts.RiderContact;
import baedal.contracts.Topics;
import baedal.messaging.NewFact;
import baedal.messaging.Outbox;
import baedal.messaging.ReceivedFact;
import baedal.store.RunningStore;
import baedal.store.ToldFacts;
import baedal.store.ToldFacts.Told;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class OrderFactsTest {

    private final Kitchen kitchen = new Kitchen(RunningStore.get());
    private final OrderDetails order = Orders.order();

    private final ReceivedFact drafted = drafted(1, order);
    private final ReceivedFact placedAtOnce = told(1, new OrderPlaced(order.id(), NOW, order));
    private final ReceivedFact placedLater = told(2, new OrderPlaced(order.id(), NOW, null));
    private final ReceivedFact asked = told(3, new CancellationRequested(order.id(), NOW, "마음이 바뀌었어요"));

    @Test
    void an_order_that_is_paid_at_once_becomes_a_ticket() {
        kitchen.learn(placedAtOnce);
        Ticket ticket = kitchen.ticket(order.id());
        assertThat(ticket.status()).isEqualTo(TicketStatus.RECEIVED);
        assertThat(ticket.order()).isEqualTo(order);
        assertThat(ticket.answerBy()).isEqualTo(ticket.receivedAt().plus(Duration.ofMinutes(5)));
    }

    @Test
    void an_unpaid_order_is_no_ticket_until_it_is_placed() {
        kitchen.learn(drafted);
        assertThat(kitchen.hasTicket(order.id())).isFalse();
        kitchen.learn(drafted(2, null));
        kitchen.learn(told(3, new OrderPlaced(order.id(), NOW, null)));
        assertThat(kitchen.ticket(order.id()).order()).isEqualTo(order);
        assertThat(kitchen.remembersUnpaid(order.id())).isFalse();
    }

    @Test
    void an_unpaid_order_that_ends_is_forgotten() {
        for (ReceivedFact ending : List.of(
                told(2, new OrderExpired(order.id(), NOW, null)),
                told(2, new OrderDeclined(order.id(), NOW, "REJECT_CARD_PAYMENT", null)),
                told(2, new OrderCancelled(order.id(), NOW, By.CUSTOMER, "그냥", null)))) {
            kitchen.learn(drafted);
            assertThat(kitchen.remembersUnpaid(order.id())).isTrue();
            kitchen.learn(ending);
            assertThat(kitchen.remembersUnpaid(order.id())).isFalse();
            assertThat(kitchen.hasTicket(order.id())).isFalse();
        }
    }

    @Test
    void who_comes_for_it_is_learned_in_the_order_in_which_it_happened() {
        RiderContact rider = new RiderContact(AccountId.next(), "박라이더", "010-3000-0001");
        RiderContact other = new RiderContact(AccountId.next(), "김라이더", "010-3000-0002");
        ReceivedFact claimed = told(1, new DeliveryClaimed(order.id(), NOW, rider));
        ReceivedFact handedBack = told(2, new DeliveryHandedBack(order.id(), NOW, By.RIDER, "펑크"));
        kitchen.learn(placedAtOnce, claimed);
        assertThat(kitchen.ticket(order.id()).pickUp()).isEqualTo(new PickUp("박라이더", null));
        kitchen.learn(handedBack);
        assertThat(kitchen.ticket(order.id()).pickUp()).isEqualTo(PickUp.NOBODY_YET);
        kitchen.learn(
                told(3, new DeliveryClaimed(order.id(), NOW, other)),
                told(4, new OrderPickedUp(order.id(), NOW, other)));
        kitchen.learn(claimed, handedBack);
        assertThat(kitchen.ticket(order.id()).pickUp()).isEqualTo(new PickUp("김라이더", NOW));
        assertThat(kitchen.ticket(order.id()).facts()).isZero();
    }

    @Test
    void a_whole_story_in_one_batch_is_applied_in_its_order() {
        kitchen.learn(drafted, placedLater, asked);
        assertThat(kitchen.ticket(order.id()).status()).isEqualTo(TicketStatus.CANCELLED);
        assertThat(kitchen.remembersUnpaid(order.id())).isFalse();
    }

    @Test
    void the_same_facts_again_change_nothing() {
        ReceivedFact cancelled = told(4, new OrderCancelled(order.id(), NOW, By.CUSTOMER, "마음이 바뀌었어요", null));
        kitchen.learn(drafted, placedLater, asked, cancelled);
        Ticket before = kitchen.ticket(order.id());
        kitchen.learn(drafted);
        kitchen.learn(placedLater);
        kitchen.learn(asked, cancelled);
        assertThat(kitchen.ticket(order.id())).isEqualTo(before);
        assertThat(kitchen.remembersUnpaid(order.id())).isFalse();
    }

    @Test
    void a_cancellation_after_cooking_started_is_refused_once() {
        kitchen.learn(placedAtOnce);
        accept();
        startCooking();
        kitchen.learn(asked);
        kitchen.learn(asked);
        assertThat(kitchen.ticket(order.id()).status()).isEqualTo(TicketStatus.COOKING);
        assertThat(kitchen.ticket(order.id()).facts()).isEqualTo(3);
        assertThat(toldTypes()).containsExactly("TicketAccepted", "CookingStarted", "CancellationRefused");
    }

    @Test
    void an_operators_cancellation_closes_a_ticket_even_while_it_is_cooked() {
        kitchen.learn(placedAtOnce);
        accept();
        startCooking();
        kitchen.learn(told(2, new OrderCancelled(order.id(), NOW, By.OPERATOR, "주방에 불이 났어요", null)));
        assertThat(kitchen.ticket(order.id()).status()).isEqualTo(TicketStatus.CANCELLED);
        assertThat(toldTypes()).endsWith("TicketCancelled");
    }

    @Test
    void what_cannot_be_understood_is_not_swallowed() {
        assertThatThrownBy(() -> kitchen.learn(placedLater)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> kitchen.learn(asked)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void facts_arrive_through_kafka() {
        kitchen.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> kitchen.bean(Outbox.class)
                        .append(new NewFact(
                                Topics.ORDERS, order.id().value(), 1, NOW, new OrderPlaced(order.id(), NOW, order))));
        await().until(() -> kitchen.hasTicket(order.id()));
    }

    private void accept() {
        Ticket ticket = kitchen.ticket(order.id());
        kitchen.bean(Tickets.class)
                .record(ticket, ticket.accept(Duration.ofMinutes(20), NOW).orElseThrow());
    }

    private void startCooking() {
        Ticket ticket = kitchen.ticket(order.id());
        kitchen.bean(Tickets.class).record(ticket, ticket.startCooking(NOW).orElseThrow());
    }

    private List<String> toldTypes() {
        ToldFacts facts = new ToldFacts(RunningStore.get());
        int expected = kitchen.ticket(order.id()).facts();
        await().until(() -> facts.about(Topics.ORDERS, order.id().value()).size() >= expected);
        return facts.about(Topics.ORDERS, order.id().value()).stream()
                .map(Told::type)
                .toList();
    }

    private ReceivedFact drafted(int revision, @Nullable OrderDetails details) {
        return told(revision, new OrderDrafted(order.id(), NOW, Unpaid.NONE, NOW.plusSeconds(900), details));
    }
}
