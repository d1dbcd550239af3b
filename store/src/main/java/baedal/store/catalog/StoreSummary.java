package baedal.store.catalog;

import baedal.contracts.Position;
import baedal.contracts.StoreId;
import baedal.contracts.StorePublished;
import baedal.contracts.Won;
import org.jspecify.annotations.Nullable;

/**
 * A store in a list.
 *
 * @param open whether it takes orders right now
 * @param distanceMetres from the point that was told; {@code null} without one
 * @param deliveryFee what a delivery to that point costs; {@code null} without one, or where the store does not deliver so far
 */
record StoreSummary(
        StoreId id,
        String name,
        String category,
        boolean open,
        @Nullable Integer distanceMetres,
        @Nullable Won deliveryFee,
        Won minimumOrder,
        int cookingMinutes) {

    static StoreSummary of(StorePublished store, boolean open, @Nullable Position near) {
        Integer metres = near == null ? null : store.position().metresTo(near);
        return new StoreSummary(
                store.storeId(),
                store.name(),
                store.category(),
                open,
                metres,
                metres == null ? null : store.deliveryFees().feeFor(metres).orElse(null),
                store.minimumOrder(),
                store.cookingMinutes());
    }
}
