package baedal.order.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baedal.contracts.Opening;
import baedal.contracts.Position;
import baedal.contracts.StorePublished;
import baedal.contracts.Topics;
import baedal.contracts.Won;
import baedal.messaging.ReceivedFact;
import baedal.order.testing.OrderWorld;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MenuTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-04-12T03:00:00Z");
    private static final Position NEAR = new Position(37.4985, 127.0280);
    private static final Position FARTHER = new Position(37.5150, 127.0280);
    private static final Position TOO_FAR = new Position(37.6, 127.0280);

    @Test
    void the_price_is_items_with_options_times_quantity_and_the_way() {
        Priced priced = menu(Opening.State.OPEN).price(chickens(99, true), NEAR, NOW);

        assertThat(priced.lines().getFirst().unitPrice()).isEqualTo(Won.of(8_000));
        assertThat(priced.itemsTotal()).isEqualTo(Won.of(99 * 8_500));
        assertThat(priced.deliveryFee()).isEqualTo(Won.of(2_000));
        assertThat(priced.total()).isEqualTo(Won.of(99 * 8_500 + 2_000));
    }

    @Test
    void the_way_costs_by_its_length_until_it_is_too_far() {
        Menu menu = menu(Opening.State.OPEN);

        assertThat(menu.price(chickens(2, false), FARTHER, NOW).deliveryFee()).isEqualTo(Won.of(3_000));
        assertThatThrownBy(() -> menu.price(chickens(2, false), TOO_FAR, NOW)).hasMessage("OUT_OF_RANGE");
    }

    @Test
    void the_minimum_counts_without_the_way() {
        Menu menu = menu(Opening.State.OPEN);

        assertThatThrownBy(() -> menu.price(chickens(1, true), NEAR, NOW)).hasMessage("BELOW_MINIMUM_ORDER");
    }

    @Test
    void a_pause_ends_by_itself_and_a_closed_store_stays_closed() {
        StorePublished open = OrderWorld.store(Opening.State.OPEN);
        Menu paused = new Menu(with(open, new Opening(Opening.State.PAUSED, NOW)));

        assertThat(paused.price(chickens(2, false), NEAR, NOW).lines()).hasSize(1);
        assertThatThrownBy(() -> paused.price(chickens(2, false), NEAR, NOW.minusMillis(1)))
                .hasMessage("STORE_CLOSED");
        assertThatThrownBy(() -> menu(Opening.State.CLOSED).price(chickens(2, false), NEAR, NOW))
                .hasMessage("STORE_CLOSED");
    }

    @Test
    void an_older_snapshot_does_not_bring_back_what_was() {
        Menus menus = OrderWorld.shared().bean(Menus.class);
        UUID id = UUID.randomUUID();
        menus.learn(List.of(told(id, 7, Opening.State.CLOSED), told(id, 8, Opening.State.OPEN)));
        menus.learn(List.of(told(id, 7, Opening.State.CLOSED)));

        assertThat(menus.find(new baedal.contracts.StoreId(id)))
                .hasValueSatisfying(
                        menu -> assertThat(menu.store().opening().state()).isEqualTo(Opening.State.OPEN));
    }

    private static ReceivedFact told(UUID store, int revision, Opening.State state) {
        String body = JSON.writeValueAsString(OrderWorld.store(state));
        return new ReceivedFact(
                UUID.randomUUID(), Topics.STORES, store, "StorePublished", "store", revision, NOW, body);
    }

    private static Menu menu(Opening.State state) {
        return new Menu(OrderWorld.store(state));
    }

    private static List<Wanted> chickens(int quantity, boolean cheese) {
        return List.of(new Wanted(OrderWorld.CHICKEN, quantity, cheese ? List.of(OrderWorld.CHEESE) : List.of()));
    }

    private static StorePublished with(StorePublished store, Opening opening) {
        return new StorePublished(
                store.storeId(),
                store.at(),
                store.name(),
                store.category(),
                store.ownerId(),
                store.ownerPhone(),
                store.position(),
                opening,
                store.minimumOrder(),
                store.deliveryFees(),
                store.cookingMinutes(),
                store.menu());
    }
}
