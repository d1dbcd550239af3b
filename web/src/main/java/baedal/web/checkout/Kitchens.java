package baedal.web.checkout;

import baedal.web.api.Api;
import baedal.web.api.ApiProblem;
import baedal.web.customer.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores with their menus. */
@Component
class Kitchens {

    private static final int SERVER_ERROR = 500;

    private final Api api;

    Kitchens(Api api) {
        this.api = api;
    }

    /** @param to where the food is to be brought; {@code null}: wherever */
    Store find(String id, @Nullable Place to) {
        return api.to("/api/stores/{id}", id)
                .with("lat", to == null ? null : to.lat())
                .with("lng", to == null ? null : to.lng())
                .get(Store.class);
    }

    Bill bill(Cart cart, @Nullable Place to) {
        return Bill.of(cart, find(cart.storeId(), to));
    }

    /** Empty while menus cannot be read: orders are taken all the same. */
    Optional<Bill> billIfToldNow(Cart cart, Place to) {
        try {
            return Optional.of(bill(cart, to));
        } catch (ApiProblem problem) {
            if (problem.status() < SERVER_ERROR) {
                throw problem;
            }
            return Optional.empty();
        }
    }
}
