package baedal.contracts;

import java.util.List;

/** Something that a store sells. {@code price} is without options. */
public record MenuItem(
        MenuItemId id, String name, String description, Won price, boolean soldOut, List<Option> options) {

    /** Something that can be added to the item; {@code price} is what it adds. */
    public record Option(OptionId id, String name, Won price) {}

    public MenuItem {
        options = List.copyOf(options);
    }
}
