package baedal.store.catalog;

import baedal.contracts.MenuItem;
import baedal.contracts.MenuItemId;
import baedal.contracts.Opening;
import baedal.contracts.StorePublished;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A store and what its owner may change. An empty answer means that it is so already.
 *
 * @param now what was published last
 * @param revision how often it was published
 */
record Store(StorePublished now, int revision) {

    /** More would not fit into one fact, nor on any customer's screen. */
    static final int MOST_ITEMS = 150;

    Optional<StorePublished> open(Opening opening, Instant at) {
        return opening.equals(now.opening()) ? Optional.empty() : Optional.of(next(opening, now.menu(), at));
    }

    /** @throws MenuFull if it has {@link #MOST_ITEMS} already */
    Optional<StorePublished> add(MenuItem item, Instant at) {
        if (now.menu().size() >= MOST_ITEMS) {
            throw new MenuFull();
        }
        return sell(Stream.concat(now.menu().stream(), Stream.of(item)).toList(), at);
    }

    /** @throws UnknownMenuItem if the menu has no item of that id */
    Optional<StorePublished> replace(MenuItem item, Instant at) {
        item(item.id());
        return sell(
                now.menu().stream()
                        .map(each -> each.id().equals(item.id()) ? item : each)
                        .toList(),
                at);
    }

    /** @throws UnknownMenuItem if the menu has no item of that id */
    Optional<StorePublished> remove(MenuItemId id, Instant at) {
        item(id);
        return sell(now.menu().stream().filter(each -> !each.id().equals(id)).toList(), at);
    }

    /** @throws UnknownMenuItem if the menu has no item of that id */
    Optional<StorePublished> markSoldOut(MenuItemId id, boolean soldOut, Instant at) {
        MenuItem item = item(id);
        return replace(new MenuItem(id, item.name(), item.description(), item.price(), soldOut, item.options()), at);
    }

    /** @throws UnknownMenuItem if the menu has no item of that id */
    MenuItem item(MenuItemId id) {
        return now.menu().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(UnknownMenuItem::new);
    }

    private Optional<StorePublished> sell(List<MenuItem> menu, Instant at) {
        return menu.equals(now.menu()) ? Optional.empty() : Optional.of(next(now.opening(), menu, at));
    }

    private StorePublished next(Opening opening, List<MenuItem> menu, Instant at) {
        return new StorePublished(
                now.storeId(),
                at,
                now.name(),
                now.category(),
                now.ownerId(),
                now.ownerPhone(),
                now.position(),
                opening,
                now.minimumOrder(),
                now.deliveryFees(),
                now.cookingMinutes(),
                menu);
    }

    /** The menu has no such item. */
    static final class UnknownMenuItem extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The menu takes no more items. */
    static final class MenuFull extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
