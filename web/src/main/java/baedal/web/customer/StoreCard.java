package baedal.web.customer;

import org.jspecify.annotations.Nullable;

/** A store in the list. */
record StoreCard(
        String id,
        String name,
        String category,
        boolean open,
        @Nullable Integer distanceMetres,
        @Nullable Long deliveryFee,
        long minimumOrder,
        int cookingMinutes) {

    public boolean isFar() {
        return deliveryFee == null;
    }

    public Eta eta() {
        return Eta.of(cookingMinutes, distanceMetres == null ? 0 : distanceMetres);
    }
}
