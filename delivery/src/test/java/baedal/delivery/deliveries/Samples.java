package baedal.delivery.deliveries;

import baedal.contracts.AccountId;
import baedal.contracts.DeliverTo;
import baedal.contracts.MenuItemId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderId;
import baedal.contracts.OrderLine;
import baedal.contracts.Position;
import baedal.contracts.RiderContact;
import baedal.contracts.StoreId;
import baedal.contracts.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Orders and riders that tests speak of. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-10-01T03:00:00Z");
    static final Position GANGNAM = new Position(37.4979, 127.0276);
    static final RiderContact RIDER = new RiderContact(AccountId.next(), "김라이더", "010-3000-0001");
    static final RiderContact OTHER = new RiderContact(AccountId.next(), "이라이더", "010-3000-0002");

    private Samples() {}

    static OrderDetails order() {
        return order(OrderId.next(), GANGNAM);
    }

    static OrderDetails order(OrderId id, Position customer) {
        return new OrderDetails(
                id,
                "B3F9-0412",
                new OrderDetails.Customer(AccountId.next(), "박고객", "010-1000-0001"),
                new OrderDetails.Store(
                        new StoreId(UUID.randomUUID()), "역삼 분식", AccountId.next(), "010-2000-0001", GANGNAM),
                List.of(new OrderLine(
                        new MenuItemId(UUID.randomUUID()), "떡볶이", 2, new Won(5000), List.of(), new Won(10000))),
                new Won(10000),
                new Won(3000),
                new Won(13000),
                new DeliverTo("서울 강남구 테헤란로 123", "101동 202호", customer.lat(), customer.lng()),
                "문 앞에 놔주세요",
                NOON);
    }
}
