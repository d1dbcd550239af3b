package baedal.web.checkout;

import baedal.web.checkout.Store.Dish;
import baedal.web.checkout.Store.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cart costs, as its store's menu says now. It is only shown: what is charged, the order says.
 *
 * @param gone whether something in the cart is no longer on the menu; it is left out
 */
record Bill(Store store, List<Line> lines, boolean gone) {

    record Line(Dish dish, int quantity, List<Option> options) {

        public long amount() {
            return (dish.price() + options.stream().mapToLong(Option::price).sum()) * quantity;
        }

        Cart.Line asLine() {
            return new Cart.Line(
                    dish.id(), quantity, options.stream().map(Option::id).toList());
        }
    }

    /** Why it cannot be ordered as it is, most important first. */
    enum Obstacle {
        CLOSED,
        FAR,
        SOLD_OUT,
        BELOW_MINIMUM
    }

    static Bill of(Cart cart, Store store) {
        List<Line> lines = new ArrayList<>();
        for (Cart.Line line : cart.lines()) {
            store.dish(line.dishId())
                    .filter(dish -> dish.chosen(line.optionIds()).size()
                            == line.optionIds().size())
                    .ifPresent(dish -> lines.add(new Line(dish, line.quantity(), dish.chosen(line.optionIds()))));
        }
        return new Bill(store, lines, lines.size() < cart.lines().size());
    }

    Cart cart() {
        return lines.isEmpty()
                ? Cart.EMPTY
                : new Cart(store.id(), lines.stream().map(Line::asLine).toList());
    }

    public String cartText() {
        return cart().text();
    }

    public long items() {
        return lines.stream().mapToLong(Line::amount).sum();
    }

    public int count() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }

    public long fee() {
        return store.deliveryFee() == null ? 0 : store.deliveryFee();
    }

    public long total() {
        return items() + fee();
    }

    /** What is missing to the minimum order; 0 if nothing is. */
    public long missing() {
        return Math.max(0, store.minimumOrder() - items());
    }

    /** Of the minimum order, in per cent. */
    public long reached() {
        return store.minimumOrder() == 0 ? 100 : Math.min(100, items() * 100 / store.minimumOrder());
    }

    public @Nullable Obstacle obstacle() {
        if (!store.open()) {
            return Obstacle.CLOSED;
        }
        if (store.deliveryFee() == null) {
            return Obstacle.FAR;
        }
        if (lines.stream().anyMatch(line -> line.dish().soldOut())) {
            return Obstacle.SOLD_OUT;
        }
        return missing() > 0 ? Obstacle.BELOW_MINIMUM : null;
    }
}
