package baedal.web.owner;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the owner's stores. */
record Shop(
        String id, String name, String category, boolean open, Opening opening, int cookingMinutes, List<Dish> menu) {

    /** @param until when a pause or closing ends by itself */
    record Opening(String state, @Nullable Instant until) {}

    /** OPEN, PAUSED or CLOSED, as it is right now: a pause that is over is none. */
    public String state() {
        return open ? "OPEN" : opening.state();
    }

    public @Nullable Instant until() {
        return open ? null : opening.until();
    }

    @Nullable
    Dish dish(@Nullable String dish) {
        return menu.stream().filter(each -> each.id().equals(dish)).findFirst().orElse(null);
    }
}
