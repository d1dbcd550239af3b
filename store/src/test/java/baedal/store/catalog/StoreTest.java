package baedal.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baedal.contracts.MenuItem;
import baedal.contracts.MenuItemId;
import baedal.contracts.Opening;
import baedal.contracts.StorePublished;
import baedal.contracts.Won;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreTest {

    private static final Instant NOW = Instant.parse("2026-11-01T03:00:00Z");
    private static final MenuItem CHICKEN =
            new MenuItem(MenuItemId.next(), "후라이드 치킨", "", Won.of(18_000), false, List.of());
    private static final MenuItem COLA = new MenuItem(MenuItemId.next(), "콜라", "", Won.of(2_500), false, List.of());

    private final Store store = new Store(Published.store("황금치킨", List.of(CHICKEN)), 7);

    @Test
    void opening_is_published_and_the_same_opening_again_is_not() {
        Opening paused = new Opening(Opening.State.PAUSED, NOW.plusSeconds(1_800));
        assertThat(store.open(paused, NOW).map(StorePublished::opening)).contains(paused);
        assertThat(store.open(store.now().opening(), NOW)).isEmpty();
    }

    @Test
    void a_new_item_comes_last() {
        assertThat(store.add(COLA, NOW).map(StorePublished::menu)).contains(List.of(CHICKEN, COLA));
    }

    @Test
    void a_menu_is_full_at_some_time() {
        Store full = new Store(Published.store("황금치킨", Collections.nCopies(Store.MOST_ITEMS, CHICKEN)), 1);
        assertThatThrownBy(() -> full.add(COLA, NOW)).isInstanceOf(Store.MenuFull.class);
    }

    @Test
    void a_sold_out_item_is_published_once() {
        Optional<StorePublished> soldOut = store.markSoldOut(CHICKEN.id(), true, NOW);
        assertThat(soldOut.map(each -> each.menu().getFirst().soldOut())).contains(true);
        assertThat(store.markSoldOut(CHICKEN.id(), false, NOW)).isEmpty();
    }

    @Test
    void a_removed_item_is_gone() {
        assertThat(store.remove(CHICKEN.id(), NOW).map(StorePublished::menu)).contains(List.of());
    }

    @Test
    void an_item_of_another_menu_cannot_be_changed() {
        assertThatThrownBy(() -> store.replace(COLA, NOW)).isInstanceOf(Store.UnknownMenuItem.class);
        assertThatThrownBy(() -> store.remove(COLA.id(), NOW)).isInstanceOf(Store.UnknownMenuItem.class);
        assertThatThrownBy(() -> store.markSoldOut(COLA.id(), true, NOW)).isInstanceOf(Store.UnknownMenuItem.class);
    }
}
