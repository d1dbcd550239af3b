package baedal.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.MenuItem;
import baedal.contracts.MenuItemId;
import baedal.contracts.StorePublished;
import baedal.contracts.Topics;
import baedal.contracts.Won;
import baedal.store.RunningStore;
import baedal.store.ToldFacts;
import baedal.store.ToldFacts.Told;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StorePublishedTest {

    private final Stores stores = RunningStore.get().bean(Stores.class);
    private final ToldFacts facts = new ToldFacts(RunningStore.get());

    @Test
    void every_change_is_published_whole_and_in_order_even_when_many_happen_at_once() {
        StorePublished store = Published.store("같이 쓰는 주방", List.of());
        stores.open(store);
        ChangeStoreHandler handler = RunningStore.get().bean(ChangeStoreHandler.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int number = 1; number <= 20; number++) {
                MenuItem item = new MenuItem(MenuItemId.next(), "메뉴 " + number, "", Won.of(1_000), false, List.of());
                threads.execute(
                        () -> handler.handle(store.ownerId(), store.storeId(), (each, now) -> each.add(item, now)));
            }
        }

        await().until(() -> told(store).size() >= 21);
        List<Told> told = told(store);
        assertThat(told.stream().map(Told::revision))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 21).boxed().toList());
        assertThat(told.stream().map(each -> Stores.parse(each.body()).menu().size()))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 20).boxed().toList());
        assertThat(stores.find(store.storeId()).map(Store::now))
                .contains(Stores.parse(told.getLast().body()));
    }

    @Test
    void a_store_that_exists_stays_as_it_is() {
        StorePublished store = Published.store("먼저 온 집", List.of());
        assertThat(stores.open(store)).isTrue();
        assertThat(stores.open(store)).isFalse();
        await().until(() -> !told(store).isEmpty());
        assertThat(told(store)).hasSize(1);
    }

    @Test
    void every_store_of_the_demo_world_is_published() {
        List<String> ids =
                IntStream.rangeClosed(1, 40).mapToObj(RunningStore::storeId).toList();
        await().untilAsserted(() -> assertThat(
                        facts.all(Topics.STORES).stream().map(told -> told.key().toString()))
                .containsAll(ids));
    }

    private List<Told> told(StorePublished store) {
        return facts.about(Topics.STORES, store.storeId().value());
    }
}
