package baedal.web.checkout;

import baedal.web.customer.Eta;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A store and its menu.
 *
 * @param deliveryFee to where the visitor is; {@code null} where the store does not deliver so far
 */
record Store(
        String id,
        String name,
        String category,
        boolean open,
        Opening opening,
        @Nullable Integer distanceMetres,
        @Nullable Long deliveryFee,
        long minimumOrder,
        int cookingMinutes,
        List<Dish> menu) {

    /** @param until when it opens again, if that is known */
    record Opening(String state, @Nullable Instant until) {}

    record Dish(
            String id, String name, @Nullable String description, long price, boolean soldOut, List<Option> options) {

        /** Those of its options, in the order of the menu. */
        List<Option> chosen(List<String> ids) {
            return options.stream().filter(option -> ids.contains(option.id())).toList();
        }
    }

    record Option(String id, String name, long price) {}

    Optional<Dish> dish(String dishId) {
        return menu.stream().filter(dish -> dish.id().equals(dishId)).findFirst();
    }

    public Eta eta() {
        return Eta.of(cookingMinutes, distanceMetres == null ? 0 : distanceMetres);
    }
}
