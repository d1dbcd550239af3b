package baedal.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.FactTypes;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.CancellationRefused;
import baedal.contracts.OrderFact.CancellationRequested;
import baedal.contracts.OrderFact.CookingDelayed;
import baedal.contracts.OrderFact.CookingFinished;
import baedal.contracts.OrderFact.CookingStarted;
import baedal.contracts.OrderFact.DeliveryClaimed;
import baedal.contracts.OrderFact.DeliveryHandedBack;
import baedal.contracts.OrderFact.OrderCancelled;
import baedal.contracts.OrderFact.OrderCompleted;
import baedal.contracts.OrderFact.OrderDeclined;
import baedal.contracts.OrderFact.OrderDelivered;
import baedal.contracts.OrderFact.OrderDrafted;
import baedal.contracts.OrderFact.OrderExpired;
import baedal.contracts.OrderFact.OrderPickedUp;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderFact.OrderRejected;
import baedal.contracts.OrderFact.PaymentApproved;
import baedal.contracts.OrderFact.PaymentDeclined;
import baedal.contracts.OrderFact.PaymentRefunded;
import baedal.contracts.OrderFact.RejectReason;
import baedal.contracts.OrderFact.TicketAccepted;
import baedal.contracts.OrderFact.TicketCancelled;
import baedal.contracts.OrderFact.TicketRejected;
import baedal.contracts.OrderFact.Unpaid;
import baedal.contracts.OrderId;
import baedal.contracts.RiderContact;
import baedal.contracts.Won;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fact × where the order stands: who is told what. */
class NewsTest {

    private static final Instant NOW = Instant.parse("2026-10-01T03:00:00Z");
    private static final Won TOTAL = new Won(23000);

    private final Templates templates = TemplatesTest.templates();
    private final OrderDetails order = Samples.order();
    private final OrderId id = order.id();
    private final RiderContact rider = Samples.rider();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OrderDrafted          |                  |                                        |
            PaymentApproved       |                  |                                        |
            PaymentDeclined       |                  |                                        |
            TicketRejected        |                  |                                        |
            TicketCancelled       |                  |                                        |
            OrderPlaced           | ORDER_PLACED+OWNER_NEW_ORDER | ORDER_PLACED+OWNER_NEW_ORDER |
            TicketAccepted        | ORDER_ACCEPTED   | ORDER_ACCEPTED                         |
            CookingDelayed        | COOKING_DELAYED  | COOKING_DELAYED                        |
            CookingStarted        | COOKING_STARTED  | COOKING_STARTED                        |
            CookingFinished       | COOKING_FINISHED | COOKING_FINISHED                       |
            DeliveryClaimed       | RIDER_ASSIGNED+RIDER_CLAIMED | RIDER_ASSIGNED+RIDER_CLAIMED | RIDER_CANCELLED
            DeliveryHandedBack    | RIDER_RELEASED   | RIDER_RELEASED+RIDER_LAPSED            |
            OrderPickedUp         | ORDER_PICKED_UP  | ORDER_PICKED_UP                        |
            OrderDelivered        | ORDER_DELIVERED  | ORDER_DELIVERED                        |
            OrderCompleted        | ORDER_COMPLETED  | ORDER_COMPLETED                        |
            CancellationRequested | CANCEL_REQUESTED | CANCEL_REQUESTED                       |
            CancellationRefused   | CANCEL_REFUSED   | CANCEL_REFUSED                         |
            OrderCancelled        | UNPAID_CANCELLED | ORDER_CANCELLED+OWNER_CANCELLED+RIDER_CANCELLED |
            OrderRejected         | ORDER_REJECTED+OWNER_NO_ANSWER | ORDER_REJECTED+OWNER_NO_ANSWER |
            OrderDeclined         | PAYMENT_DECLINED | PAYMENT_DECLINED                       |
            OrderExpired          | PAYMENT_EXPIRED  | PAYMENT_EXPIRED                        |
            PaymentRefunded       | PAYMENT_REFUNDED | PAYMENT_REFUNDED                       | PAYMENT_REFUNDED
            """)
    void each_is_told_what_concerns_him(String type, String unpaid, String underWay, String over) {
        Conversation onTheRoad = about(order).asPlaced().claimedBy(rider);

        assertThat(told(fact(type), about(order))).isEqualTo(unpaid == null ? "" : unpaid);
        assertThat(told(fact(type), onTheRoad)).isEqualTo(underWay == null ? "" : underWay);
        assertThat(told(fact(type), onTheRoad.ended(false))).isEqualTo(over == null ? "" : over);
    }

    @Test
    void every_fact_about_an_order_is_in_the_table() {
        assertThat(facts().map(OrderFact::type))
                .allMatch(type -> FactTypes.classOf(type).isPresent());
        assertThat(facts().count()).isEqualTo(22);
    }

    @Test
    void a_refund_that_was_promised_already_is_not_told_again() {
        Conversation cancelled = News.of(fact("OrderCancelled"), about(order).asPlaced(), Parties.of(order))
                .next();

        assertThat(told(fact("PaymentRefunded"), cancelled)).isEmpty();
    }

    @Test
    void no_two_changes_of_one_order_read_the_same_to_one_person() {
        List<OrderFact> story = new ArrayList<>();
        story.add(fact("OrderPlaced"));
        for (int round = 0; round < 3; round++) {
            Stream.of("CancellationRequested", "CancellationRefused", "DeliveryClaimed", "DeliveryHandedBack")
                    .map(this::fact)
                    .forEach(story::add);
        }
        story.add(new CookingDelayed(id, NOW, NOW.plusSeconds(1_500), "COOKING_DELAYED"));
        Stream.of(
                        "TicketAccepted",
                        "CookingDelayed",
                        "CookingStarted",
                        "CookingFinished",
                        "DeliveryClaimed",
                        "OrderPickedUp")
                .map(this::fact)
                .forEach(story::add);
        Stream.of("OrderDelivered", "OrderCompleted", "PaymentRefunded")
                .map(this::fact)
                .forEach(story::add);
        List<String> read = new ArrayList<>();
        Conversation now = about(order);

        for (OrderFact fact : story) {
            Reaction reaction = News.of(fact, now, Parties.of(order));
            now = reaction.next();
            reaction.letters().forEach(letter -> read.add(letter.person().account() + " " + text(letter)));
        }

        assertThat(read).doesNotHaveDuplicates().noneMatch(text -> text.contains("#{"));
        assertThat(read).anyMatch(text -> text.contains("배정되었어요. (2번째 배정)"));
    }

    private String told(OrderFact fact, Conversation now) {
        List<Letter> letters = News.of(fact, now, Parties.of(order)).letters();
        letters.forEach(this::text);
        return String.join(
                "+", letters.stream().map(letter -> letter.template().name()).toList());
    }

    private String text(Letter letter) {
        assertThat(letter.parameters()).containsKey("orderId");
        return templates.render(letter.template(), letter.parameters());
    }

    private static Conversation about(OrderDetails order) {
        return Conversation.NEW.about(Parties.of(order));
    }

    private OrderFact fact(String type) {
        return facts().filter(fact -> fact.type().equals(type)).findFirst().orElseThrow();
    }

    private Stream<OrderFact> facts() {
        return Stream.of(
                new OrderDrafted(id, NOW, Unpaid.NONE, NOW, order),
                new OrderPlaced(id, NOW, order),
                new OrderDeclined(id, NOW, "REJECT_CARD_PAYMENT", order),
                new OrderExpired(id, NOW, null),
                new CancellationRequested(id, NOW, "마음이 바뀜"),
                new OrderCancelled(id, NOW, By.CUSTOMER, "마음이 바뀜", null),
                new OrderRejected(id, NOW, RejectReason.NO_ANSWER, null),
                new OrderCompleted(id, NOW, By.CLOCK),
                new PaymentApproved(id, NOW, TOTAL, "카드"),
                new PaymentDeclined(id, NOW, TOTAL, "REJECT_CARD_PAYMENT"),
                new PaymentRefunded(id, NOW, TOTAL, "고객 요청"),
                new TicketAccepted(id, NOW, NOW.plusSeconds(900)),
                new TicketRejected(id, NOW, RejectReason.NO_ANSWER, null),
                new CookingDelayed(id, NOW, NOW.plusSeconds(1_200), "COOKING_DELAYED"),
                new CookingStarted(id, NOW),
                new CookingFinished(id, NOW),
                new TicketCancelled(id, NOW, By.CUSTOMER, "마음이 바뀜"),
                new CancellationRefused(id, NOW, "COOKING_STARTED"),
                new DeliveryClaimed(id, NOW, rider),
                new DeliveryHandedBack(id, NOW, By.CLOCK, "CLAIM_LAPSED"),
                new OrderPickedUp(id, NOW, rider),
                new OrderDelivered(id, NOW));
    }
}
