package baedal.store.kitchen;

import baedal.contracts.AccountId;
import baedal.contracts.DeliverTo;
import baedal.contracts.MenuItemId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderId;
import baedal.contracts.OrderLine;
import baedal.contracts.Position;
import baedal.contracts.StoreId;
import baedal.contracts.Won;
import java.time.Instant;
import java.util.List;

/** Orders for tests. */
final class Orders {

    static final StoreId STORE = StoreId.of("01900000-0000-7000-8000-500000000001");
    static final AccountId OWNER = AccountId.of("01900000-0000-7000-8000-200000000001");

    private Orders() {}

    static OrderDetails order() {
        return order(STORE);
    }

    static OrderDetails order(StoreId store) {
        return new OrderDetails(
                OrderId.next(),
                "B3F9-0412",
                new OrderDetails.Customer(AccountId.next(), "김하늘", "010-1000-0001"),
                new OrderDetails.Store(store, "황금치킨", OWNER, "010-2000-0001", new Position(37.4987, 127.0293)),
                List.of(new OrderLine(
                        MenuItemId.next(),
                        "후라이드 치킨",
                        1,
                        Won.of(18_000),
                        List.of(new OrderLine.ChosenOption("치즈볼 5개", Won.of(5_000))),
                        Won.of(23_000))),
                Won.of(23_000),
                Won.of(2_000),
                Won.of(25_000),
                new DeliverTo("서울 강남구 강남대로 1", "101동 202호", 37.4979, 127.0276),
                "문 앞에 놔주세요",
                Instant.parse("2026-11-01T03:00:00Z"));
    }
}
