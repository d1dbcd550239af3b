package baedal.contracts;

import java.util.List;

/**
 * One line of an order, with the names and prices of the moment it was placed.
 *
 * @param amount (unit price + options) × quantity
 */
public record OrderLine(
        MenuItemId menuItemId, String name, int quantity, Won unitPrice, List<ChosenOption> options, Won amount) {

    /** An option that the customer chose, per piece. */
    public record ChosenOption(String name, Won price) {}

    public OrderLine {
        options = List.copyOf(options);
    }
}
