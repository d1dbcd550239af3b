package baedal.order.menu;

import baedal.contracts.MenuItemId;
import baedal.contracts.OptionId;
import java.util.List;

/** One line of what a customer wants. */
public record Wanted(MenuItemId item, int quantity, List<OptionId> options) {

    public Wanted {
        options = List.copyOf(options);
    }
}
