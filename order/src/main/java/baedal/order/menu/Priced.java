package baedal.order.menu;

import baedal.contracts.OrderLine;
import baedal.contracts.Won;
import java.util.List;

/** What is wanted, at the menu's prices. */
public record Priced(List<OrderLine> lines, Won itemsTotal, Won deliveryFee) {

    public Priced {
        lines = List.copyOf(lines);
    }

    public Won total() {
        return itemsTotal.plus(deliveryFee);
    }
}
