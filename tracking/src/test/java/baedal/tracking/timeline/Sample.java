package baedal.tracking.timeline;

import baedal.contracts.AccountId;
import baedal.contracts.DeliverTo;
import baedal.contracts.MenuItemId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.RejectReason;
import baedal.contracts.OrderFact.Unpaid;
import baedal.contracts.OrderId;
import baedal.contracts.OrderLine;
import baedal.contracts.Position;
import baedal.contracts.RiderContact;
import baedal.contracts.StoreId;
import baedal.contracts.Won;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** An order of which every fact can be told. */
public record Sample(OrderDetails order, RiderContact rider) {

    public static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    public static Sample next() {
        return of(AccountId.next(), NOON);
    }

    public static Sample of(AccountId customer, Instant createdAt) {
        OrderId id = OrderId.next();
        Won price = Won.of(8_000);
        return new Sample(
                new OrderDetails(
                        id,
                        "B3F9-0412",
                        new OrderDetails.Customer(customer, "김손님", "010-1000-0001"),
                        new OrderDetails.Store(
                                StoreId.next(), "강남김밥", AccountId.next(), "010-2000-0001", new Position(37.5, 127.03)),
                        List.of(new OrderLine(
                                MenuItemId.next(),
                                "참치김밥",
                                2,
                                price,
                                List.of(new OrderLine.ChosenOption("치즈", Won.of(500))),
                                Won.of(17_000))),
                        Won.of(17_000),
                        Won.of(3_000),
                        Won.of(20_000),
                        new DeliverTo("서울 강남구 테헤란로 1", "101동 202호", 37.5, 127.03),
                        "문 앞에 놔주세요",
                        createdAt),
                new RiderContact(AccountId.next(), "박라이더", "010-3000-0001"));
    }

    public OrderId id() {
        return order.id();
    }

    public AccountId customer() {
        return order.customer().id();
    }

    public OrderFact fact(String type) {
        Instant at = NOON.plusSeconds(1);
        return switch (type) {
            case "OrderDrafted" -> drafted(Unpaid.NONE);
            case "OrderPlaced" -> new OrderFact.OrderPlaced(id(), at, order);
            case "OrderDeclined" -> new OrderFact.OrderDeclined(id(), at, "REJECT_CARD_PAYMENT", order);
            case "OrderExpired" -> new OrderFact.OrderExpired(id(), at, order);
            case "CancellationRequested" -> new OrderFact.CancellationRequested(id(), at, "changed my mind");
            case "CancellationRefused" -> new OrderFact.CancellationRefused(id(), at, "COOKING_STARTED");
            case "OrderCancelled" -> new OrderFact.OrderCancelled(id(), at, By.CUSTOMER, "changed my mind", order);
            case "OrderRejected" -> new OrderFact.OrderRejected(id(), at, RejectReason.RUSH_HOUR, null);
            case "OrderCompleted" -> new OrderFact.OrderCompleted(id(), at, By.CUSTOMER);
            case "PaymentApproved" -> new OrderFact.PaymentApproved(id(), at, order.total(), "카드");
            case "PaymentDeclined" -> new OrderFact.PaymentDeclined(id(), at, order.total(), "REJECT_CARD_PAYMENT");
            case "PaymentRefunded" -> new OrderFact.PaymentRefunded(id(), at, order.total(), "CANCELLED");
            case "TicketAccepted" -> new OrderFact.TicketAccepted(id(), at, NOON.plusSeconds(1_200));
            case "TicketRejected" -> new OrderFact.TicketRejected(id(), at, RejectReason.RUSH_HOUR, null);
            case "CookingDelayed" -> new OrderFact.CookingDelayed(id(), at, NOON.plusSeconds(1_500), "COOKING_DELAYED");
            case "CookingStarted" -> new OrderFact.CookingStarted(id(), at);
            case "CookingFinished" -> new OrderFact.CookingFinished(id(), at);
            case "TicketCancelled" -> new OrderFact.TicketCancelled(id(), at, By.CUSTOMER, "changed my mind");
            case "DeliveryClaimed" -> new OrderFact.DeliveryClaimed(id(), at, rider);
            case "DeliveryHandedBack" -> new OrderFact.DeliveryHandedBack(id(), at, By.RIDER, "flat tyre");
            case "OrderPickedUp" -> new OrderFact.OrderPickedUp(id(), at, rider);
            case "OrderDelivered" -> new OrderFact.OrderDelivered(id(), at);
            default -> throw new IllegalArgumentException(type);
        };
    }

    public OrderFact drafted(Unpaid payment) {
        return new OrderFact.OrderDrafted(id(), NOON, payment, NOON.plusSeconds(900), order);
    }

    /** The facts of a whole story, in an order in which they may arrive. */
    public List<OrderFact> facts(String... types) {
        return Stream.of(types).map(this::fact).toList();
    }

    public static String[] wholeStory() {
        return new String[] {
            "OrderPlaced",
            "PaymentApproved",
            "TicketAccepted",
            "CookingStarted",
            "CookingFinished",
            "DeliveryClaimed",
            "OrderPickedUp",
            "OrderDelivered",
            "OrderCompleted"
        };
    }
}
