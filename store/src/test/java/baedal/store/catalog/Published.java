package baedal.store.catalog;

import baedal.contracts.AccountId;
import baedal.contracts.DeliveryFees;
import baedal.contracts.MenuItem;
import baedal.contracts.Opening;
import baedal.contracts.Position;
import baedal.contracts.StoreId;
import baedal.contracts.StorePublished;
import baedal.contracts.Won;
import java.time.Instant;
import java.util.List;

/** Stores for tests. */
final class Published {

    private static final DeliveryFees FEES = new DeliveryFees(
            List.of(new DeliveryFees.Tier(1_000, Won.of(1_000)), new DeliveryFees.Tier(5_000, Won.of(3_000))));

    private Published() {}

    static StorePublished store(String name, List<MenuItem> menu) {
        return store(name, "치킨", new Position(37.4979, 127.0276), Opening.State.OPEN, menu);
    }

    static StorePublished store(
            String name, String category, Position position, Opening.State state, List<MenuItem> menu) {
        return new StorePublished(
                StoreId.next(),
                Instant.parse("2026-11-01T03:00:00Z"),
                name,
                category,
                AccountId.next(),
                "010-2000-0001",
                position,
                new Opening(state, null),
                Won.of(12_000),
                FEES,
                20,
                menu);
    }
}
