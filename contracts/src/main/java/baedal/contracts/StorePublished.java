package baedal.contracts;

import java.time.Instant;
import java.util.List;

/**
 * A store as it is from now on, told by {@code store} after every change. The fact's revision orders the snapshots: a reader
 * ignores an older one.
 */
public record StorePublished(
        StoreId storeId,
        Instant at,
        String name,
        String category,
        AccountId ownerId,
        String ownerPhone,
        Position position,
        Opening opening,
        Won minimumOrder,
        DeliveryFees deliveryFees,
        int cookingMinutes,
        List<MenuItem> menu)
        implements Fact {

    public StorePublished {
        menu = List.copyOf(menu);
    }
}
