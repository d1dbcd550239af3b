package baedal.store.catalog;

import baedal.contracts.DeliveryFees.Tier;
import baedal.contracts.MenuItem;
import baedal.contracts.Opening;
import baedal.contracts.Position;
import baedal.contracts.StoreId;
import baedal.contracts.StorePublished;
import baedal.contracts.Won;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store and its menu.
 *
 * @param open whether it takes orders right now
 * @param opening what its owner chose
 * @param deliveryFees what a delivery costs, by distance; beyond the last one the store does not deliver
 * @param distanceMetres from the point that was told; {@code null} without one
 * @param deliveryFee what a delivery to that point costs; {@code null} without one, or where the store does not deliver so far
 */
record StoreView(
        StoreId id,
        String name,
        String category,
        boolean open,
        Opening opening,
        Position position,
        @Nullable Integer distanceMetres,
        @Nullable Won deliveryFee,
        List<Tier> deliveryFees,
        Won minimumOrder,
        int cookingMinutes,
        List<MenuItem> menu) {

    static StoreView of(StorePublished store, Instant now, @Nullable Position near) {
        StoreSummary summary = StoreSummary.of(store, store.opening().isOpenAt(now), near);
        return new StoreView(
                summary.id(),
                summary.name(),
                summary.category(),
                summary.open(),
                store.opening(),
                store.position(),
                summary.distanceMetres(),
                summary.deliveryFee(),
                store.deliveryFees().tiers(),
                summary.minimumOrder(),
                summary.cookingMinutes(),
                store.menu());
    }
}
