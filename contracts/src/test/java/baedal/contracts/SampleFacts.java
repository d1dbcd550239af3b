package baedal.contracts;

import baedal.contracts.DeliveryFees.Tier;
import baedal.contracts.MenuItem.Option;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.RejectReason;
import baedal.contracts.OrderFact.Unpaid;
import baedal.contracts.OrderLine.ChosenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One of each fact, as in the golden files. */
final class SampleFacts {

    private static final Instant AT = Instant.parse("2026-04-12T03:00:00.123Z");
    private static final Instant LATER = Instant.parse("2026-04-12T03:20:00Z");
    private static final OrderId ORDER = OrderId.of("01900000-0000-7000-8000-900000000001");
    private static final AccountId CUSTOMER = AccountId.of("01900000-0000-7000-8000-100000000001");
    private static final AccountId OWNER = AccountId.of("01900000-0000-7000-8000-200000000001");
    private static final StoreId STORE = StoreId.of("01900000-0000-7000-8000-500000000001");
    private static final MenuItemId CHICKEN = MenuItemId.of("01900000-0000-7000-8000-600000000001");
    private static final OptionId CHEESE = OptionId.of("01900000-0000-7000-8000-700000000001");
    private static final Position GANGNAM = new Position(37.4979, 127.0276);
    private static final RiderContact RIDER =
            new RiderContact(AccountId.of("01900000-0000-7000-8000-300000000001"), "박라이", "010-3000-0001");

    private SampleFacts() {}

    static Stream<Fact> ofOrders() {
        return Stream.of(
                new OrderFact.OrderPlaced(ORDER, AT, details()),
                new OrderFact.OrderDrafted(ORDER, AT, Unpaid.DEFERRED, LATER, details()),
                new OrderFact.OrderDeclined(ORDER, AT, "REJECT_CARD_PAYMENT", null),
                new OrderFact.OrderExpired(ORDER, AT, null),
                new OrderFact.CancellationRequested(ORDER, AT, "마음이 바뀌었어요"),
                new OrderFact.OrderCancelled(ORDER, AT, By.CUSTOMER, "마음이 바뀌었어요", null),
                new OrderFact.OrderRejected(ORDER, AT, RejectReason.SOLD_OUT, "닭이 없어요"),
                new OrderFact.OrderCompleted(ORDER, AT, By.CLOCK),
                new OrderFact.PaymentApproved(ORDER, AT, Won.of(20_000), "카드"),
                new OrderFact.PaymentDeclined(ORDER, AT, Won.of(20_000), "REJECT_CARD_COMPANY"),
                new OrderFact.PaymentRefunded(ORDER, AT, Won.of(20_000), "주문 취소"),
                new OrderFact.TicketAccepted(ORDER, AT, LATER),
                new OrderFact.TicketRejected(ORDER, AT, RejectReason.NO_ANSWER, null),
                new OrderFact.CookingDelayed(ORDER, AT, LATER, "COOKING_DELAYED"),
                new OrderFact.CookingStarted(ORDER, AT),
                new OrderFact.CookingFinished(ORDER, AT),
                new OrderFact.TicketCancelled(ORDER, AT, By.OPERATOR, "주방 화재"),
                new OrderFact.CancellationRefused(ORDER, AT, "COOKING_STARTED"),
                new OrderFact.DeliveryClaimed(ORDER, AT, RIDER),
                new OrderFact.DeliveryHandedBack(ORDER, AT, By.RIDER, "타이어 펑크"),
                new OrderFact.OrderPickedUp(ORDER, AT, RIDER),
                new OrderFact.OrderDelivered(ORDER, AT));
    }

    static Stream<Fact> ofStores() {
        return Stream.of(new StorePublished(
                STORE,
                AT,
                "강남치킨",
                "CHICKEN",
                OWNER,
                "010-2000-0001",
                GANGNAM,
                new Opening(Opening.State.PAUSED, LATER),
                Won.of(12_000),
                new DeliveryFees(List.of(new Tier(1_000, Won.of(2_000)), new Tier(5_000, Won.of(3_000)))),
                20,
                List.of(new MenuItem(
                        CHICKEN,
                        "후라이드",
                        "바삭한 한 마리",
                        Won.of(8_000),
                        false,
                        List.of(new Option(CHEESE, "치즈", Won.of(500)))))));
    }

    private static OrderDetails details() {
        return new OrderDetails(
                ORDER,
                "B3F9-0412",
                new OrderDetails.Customer(CUSTOMER, "김손님", "010-1000-0001"),
                new OrderDetails.Store(STORE, "강남치킨", OWNER, "010-2000-0001", GANGNAM),
                List.of(new OrderLine(
                        CHICKEN,
                        "후라이드",
                        2,
                        Won.of(8_000),
                        List.of(new ChosenOption("치즈", Won.of(500))),
                        Won.of(17_000))),
                Won.of(17_000),
                Won.of(3_000),
                Won.of(20_000),
                new DeliverTo("서울 강남구 테헤란로 1", "101동 202호", 37.5, 127.03),
                "문 앞에 놔주세요",
                AT);
    }
}
