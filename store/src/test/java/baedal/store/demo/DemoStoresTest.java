package baedal.store.demo;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.MenuItem;
import baedal.contracts.Opening;
import baedal.contracts.Position;
import baedal.contracts.StorePublished;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoStoresTest {

    private static final Position GANGNAM = new Position(37.4979, 127.0276);
    private static final Instant NOW = Instant.parse("2026-11-01T03:00:00Z");

    private static List<StorePublished> stores = List.of();

    @BeforeAll
    static void read() throws IOException {
        stores = DemoStores.read().asOf(NOW);
    }

    @Test
    void there_are_forty_stores_in_seoul() {
        assertThat(stores).hasSize(40);
        assertThat(stores).allSatisfy(store -> {
            assertThat(store.position().lat()).isBetween(37.43, 37.70);
            assertThat(store.position().lng()).isBetween(126.76, 127.18);
        });
    }

    @Test
    void at_least_twelve_are_open_within_three_kilometres_of_gangnam_station() {
        assertThat(stores.stream().filter(DemoStoresTest::isOpenNearGangnam)).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void every_store_delivers_at_least_five_kilometres() {
        assertThat(stores)
                .allSatisfy(
                        store -> assertThat(store.deliveryFees().feeFor(5_000)).isPresent());
    }

    @Test
    void most_are_open_and_some_are_not() {
        Set<Opening.State> states =
                stores.stream().map(store -> store.opening().state()).collect(Collectors.toSet());
        assertThat(states).containsExactlyInAnyOrder(Opening.State.values());
        assertThat(stores.stream().filter(store -> store.opening().isOpenAt(NOW)))
                .hasSizeGreaterThanOrEqualTo(35);
    }

    @Test
    void some_items_are_sold_out_and_some_stores_have_no_minimum() {
        assertThat(stores.stream().flatMap(store -> store.menu().stream()).filter(MenuItem::soldOut))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(stores.stream().filter(store -> store.minimumOrder().amount() == 0))
                .isNotEmpty();
        assertThat(stores.stream().filter(store -> store.minimumOrder().amount() > 0))
                .isNotEmpty();
    }

    @Test
    void every_owner_has_a_store() {
        assertThat(stores.stream().map(StorePublished::ownerId).distinct())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(DemoStoresTest::owner)
                        .toList());
    }

    @Test
    void the_first_owner_has_several_stores_and_one_open_near_gangnam_sells_an_item_with_options() {
        List<StorePublished> first = stores.stream()
                .filter(store -> store.ownerId().equals(owner(1)))
                .toList();
        assertThat(first).hasSizeGreaterThan(1);
        assertThat(first.stream().filter(DemoStoresTest::isOpenNearGangnam))
                .anySatisfy(store -> assertThat(store.menu()).anySatisfy(item -> {
                    assertThat(item.soldOut()).isFalse();
                    assertThat(item.options()).isNotEmpty();
                }));
    }

    @Test
    void ids_are_the_same_in_every_world_and_unique() throws IOException {
        assertThat(DemoStores.read().asOf(NOW)).isEqualTo(stores);
        assertThat(stores.getFirst().storeId()).hasToString("01900000-0000-7000-8000-500000000001");
        assertThat(stores.stream().flatMap(store -> store.menu().stream()).map(MenuItem::id))
                .doesNotHaveDuplicates();
        assertThat(stores.stream()
                        .flatMap(store -> store.menu().stream())
                        .flatMap(item -> item.options().stream())
                        .map(MenuItem.Option::id))
                .doesNotHaveDuplicates();
    }

    private static boolean isOpenNearGangnam(StorePublished store) {
        return store.opening().isOpenAt(NOW) && store.position().metresTo(GANGNAM) <= 3_000;
    }

    private static AccountId owner(int number) {
        return AccountId.of(String.format("01900000-0000-7000-8000-2%011d", number));
    }
}
