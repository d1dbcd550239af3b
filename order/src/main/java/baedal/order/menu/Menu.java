package baedal.order.menu;

import baedal.contracts.MenuItem;
import baedal.contracts.MenuItem.Option;
import baedal.contracts.MenuItemId;
import baedal.contracts.OptionId;
import baedal.contracts.OrderLine;
import baedal.contracts.OrderLine.ChosenOption;
import baedal.contracts.Position;
import baedal.contracts.StorePublished;
import baedal.contracts.Won;
import baedal.http.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A store as it was last published, and what an order there costs. */
public record Menu(StorePublished store) {

    /**
     * The price of what is wanted, now, brought there.
     *
     * @throws Refusal ITEM_NOT_FOUND, STORE_CLOSED, ITEM_SOLD_OUT, OUT_OF_RANGE or BELOW_MINIMUM_ORDER
     */
    public Priced price(List<Wanted> wanted, Position to, Instant now) {
        Map<MenuItemId, MenuItem> items =
                store.menu().stream().collect(Collectors.toMap(MenuItem::id, Function.identity()));
        List<OrderLine> lines = wanted.stream().map(line -> lineOf(items, line)).toList();
        if (!store.opening().isOpenAt(now)) {
            throw Refusal.conflict("STORE_CLOSED");
        }
        for (Wanted line : wanted) {
            if (find(items, line).soldOut()) {
                throw Refusal.conflict("ITEM_SOLD_OUT").with("menuItemId", line.item());
            }
        }
        Won fee = store.deliveryFees()
                .feeFor(store.position().metresTo(to))
                .orElseThrow(() -> Refusal.unprocessable("OUT_OF_RANGE"));
        Won itemsTotal = sum(lines, OrderLine::amount);
        if (itemsTotal.isLessThan(store.minimumOrder())) {
            throw Refusal.unprocessable("BELOW_MINIMUM_ORDER").with("minimumOrder", store.minimumOrder());
        }
        return new Priced(lines, itemsTotal, fee);
    }

    private static OrderLine lineOf(Map<MenuItemId, MenuItem> items, Wanted wanted) {
        MenuItem item = find(items, wanted);
        List<ChosenOption> chosen =
                wanted.options().stream().map(id -> option(item, id)).toList();
        Won each = item.price().plus(sum(chosen, ChosenOption::price));
        return new OrderLine(
                item.id(), item.name(), wanted.quantity(), item.price(), chosen, each.times(wanted.quantity()));
    }

    private static ChosenOption option(MenuItem item, OptionId id) {
        Option option = item.options().stream()
                .filter(offered -> offered.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("ITEM_NOT_FOUND").with("optionId", id));
        return new ChosenOption(option.name(), option.price());
    }

    private static MenuItem find(Map<MenuItemId, MenuItem> items, Wanted wanted) {
        return Optional.ofNullable(items.get(wanted.item()))
                .orElseThrow(() -> Refusal.notFound("ITEM_NOT_FOUND").with("menuItemId", wanted.item()));
    }

    private static <T> Won sum(List<T> parts, Function<T, Won> price) {
        return parts.stream().map(price).reduce(Won.ZERO, Won::plus);
    }
}
