package baedal.order.deal;

import baedal.contracts.AccountId;
import baedal.contracts.DeliverTo;
import baedal.contracts.MenuItemId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.CookingStarted;
import baedal.contracts.OrderFact.OrderDelivered;
import baedal.contracts.OrderFact.RejectReason;
import baedal.contracts.OrderFact.TicketRejected;
import baedal.contracts.OrderId;
import baedal.contracts.OrderLine;
import baedal.contracts.Position;
import baedal.contracts.StoreId;
import baedal.contracts.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders in every state they can be in, reached by the moves that lead there. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-04-12T03:00:00Z");
    static final Instant PAY_BEFORE = NOW.plus(Duration.ofMinutes(15));
    static final OrderId ID = OrderId.next();
    static final Attempt ATTEMPT = new Attempt(UUID.randomUUID(), "sim_ok_1", NOW.plus(Paying.ASKING));
    static final Limits LIMITS = new Limits(
            Duration.ofMinutes(15),
            Duration.ofHours(24),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofMinutes(2),
            Duration.ofSeconds(30));

    private Samples() {}

    static Map<String, Order> everyState() {
        Map<String, Order> states = new LinkedHashMap<>();
        Order draft = draft();
        Order paying = Order.withPayment(details(), PAY_BEFORE, ATTEMPT);
        Order placed = after(Paying.paid(paying, NOW));
        Order cancelling = after(placed.cancel("변심", NOW));
        Order cooking = after(Learned.from(placed, new CookingStarted(ID, NOW), NOW));
        Order delivered = after(Learned.from(cooking, new OrderDelivered(ID, NOW), NOW));
        states.put("draft", draft);
        states.put("deferred", after(Paying.deferred(paying, ATTEMPT, NOW)));
        states.put("paying", paying);
        states.put("settling", after(Paying.settling(paying, ATTEMPT, NOW)));
        states.put("placed", placed);
        states.put("placed, cancelling", cancelling);
        states.put("cooking", cooking);
        states.put("cooking, cancelling", after(Learned.from(cancelling, new CookingStarted(ID, NOW), NOW)));
        states.put("delivered", delivered);
        states.put("delivered, cancelling", after(Learned.from(cancelling, new OrderDelivered(ID, NOW), NOW)));
        states.put("completed", after(delivered.confirmReceipt(NOW)));
        states.put("declined", after(Paying.declined(paying, "REJECT_CARD_PAYMENT", NOW)));
        states.put("expired", after(Due.tick(draft, LIMITS, PAY_BEFORE)));
        states.put("cancelled unpaid", after(draft.cancel("변심", NOW)));
        states.put("cancelled paid", after(placed.cancelByOperator("주방 화재", NOW)));
        states.put(
                "rejected", after(Learned.from(placed, new TicketRejected(ID, NOW, RejectReason.SOLD_OUT, null), NOW)));
        return states;
    }

    static Order draft() {
        return Order.unpaid(details(), PAY_BEFORE);
    }

    static Order after(Optional<Moved> moved) {
        return moved.orElseThrow().after();
    }

    static OrderDetails details() {
        return new OrderDetails(
                ID,
                "B3F9-0412",
                new OrderDetails.Customer(AccountId.next(), "홍길동", "010-1000-0001"),
                new OrderDetails.Store(
                        StoreId.next(), "강남치킨", AccountId.next(), "010-2000-0001", new Position(37.4979, 127.0276)),
                List.of(new OrderLine(MenuItemId.next(), "후라이드", 1, Won.of(17_000), List.of(), Won.of(17_000))),
                Won.of(17_000),
                Won.of(3_000),
                Won.of(20_000),
                new DeliverTo("서울 강남구", "101동", 37.5, 127.03),
                null,
                NOW);
    }
}
