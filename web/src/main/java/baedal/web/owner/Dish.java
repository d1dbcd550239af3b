package baedal.web.owner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of the menu. */
record Dish(String id, String name, String description, long price, boolean soldOut, List<Extra> options) {

    record Extra(@Nullable String id, String name, long price) {}
}
