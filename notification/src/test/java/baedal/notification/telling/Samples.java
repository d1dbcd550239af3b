package baedal.notification.telling;

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

/** Orders and people that tests speak of. */
public final class Samples {

    private Samples() {}

    public static RiderContact rider() {
        return new RiderContact(AccountId.next(), "김라이더", phone(3));
    }

    public static OrderDetails order() {
        return new OrderDetails(
                OrderId.next(),
                "B3F9-0412",
                new OrderDetails.Customer(AccountId.next(), "박고객", phone(1)),
                new OrderDetails.Store(
                        new StoreId(UUID.randomUUID()),
                        "역삼 분식",
                        AccountId.next(),
                        phone(2),
                        new Position(37.4979, 127.0276)),
                List.of(line("떡볶이"), line("김밥")),
                new Won(20000),
                new Won(3000),
                new Won(23000),
                new DeliverTo("서울 강남구 테헤란로 123", "101동 202호", 37.5, 127.03),
                null,
                Instant.now());
    }

    private static OrderLine line(String name) {
        return new OrderLine(new MenuItemId(UUID.randomUUID()), name, 2, new Won(5000), List.of(), new Won(10000));
    }

    private static String phone(int kind) {
        return "010-%d000-%04d".formatted(kind, Math.floorMod(UUID.randomUUID().hashCode(), 10_000));
    }
}
