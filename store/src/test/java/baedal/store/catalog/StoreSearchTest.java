package baedal.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.MenuItem;
import baedal.contracts.MenuItemId;
import baedal.contracts.Opening.State;
import baedal.contracts.Position;
import baedal.contracts.StorePublished;
import baedal.contracts.Won;
import baedal.http.testing.Answer;
import baedal.store.RunningStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** In Busan, far from the demo world, a street of stores: each further north than the one before. */
class StoreSearchTest {

    private static final String CATEGORY = "밀면";
    private static final Position HERE = new Position(35.1796, 129.0756);
    private static final String NEAR = "lat=35.1796&lng=129.0756&category=" + encoded(CATEGORY);

    @BeforeAll
    static void open() {
        Stores stores = RunningStore.get().bean(Stores.class);
        stores.open(store("가까운 집", 0.001, State.CLOSED));
        stores.open(store("옆집", 0.002, State.OPEN));
        stores.open(store("앞집", 0.003, State.PAUSED));
        stores.open(store("뒷집", 0.004, State.OPEN));
        stores.open(store("먼 집 100%", 0.02, State.OPEN));
        stores.open(store("아주 먼 집", 0.5, State.OPEN));
    }

    @Test
    void open_ones_come_nearest_first_and_then_closed_ones() {
        assertThat(names(find(NEAR))).containsExactly("옆집", "뒷집", "먼 집 100%", "아주 먼 집", "가까운 집", "앞집");
        assertThat(names(find(NEAR + "&open=true"))).containsExactly("옆집", "뒷집", "먼 집 100%", "아주 먼 집");
        assertThat(names(find(NEAR + "&open=false"))).containsExactly("가까운 집", "앞집");
    }

    @Test
    void a_store_tells_its_distance_and_what_a_delivery_costs() {
        JsonNode items = find(NEAR).json().at("/items");
        assertThat(items.get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "category",
                        "open",
                        "distanceMetres",
                        "deliveryFee",
                        "minimumOrder",
                        "cookingMinutes");
        assertThat(items.at("/0/distanceMetres").asInt())
                .isEqualTo(HERE.metresTo(new Position(35.1796 + 0.002, 129.0756)));
        assertThat(items.at("/0/deliveryFee").asLong()).isEqualTo(1_000);
        assertThat(items.at("/2/deliveryFee").asLong()).isEqualTo(3_000);
        assertThat(items.at("/3/deliveryFee").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void pages_neither_repeat_nor_skip(int limit) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = find(NEAR + "&limit=" + limit + cursor);
            assertThat(page.json().at("/items").size()).isLessThanOrEqualTo(limit);
            all.addAll(names(page));
            cursor = page.json().at("/nextCursor").isNull() ? "" : "&cursor=" + page.at("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(all).isEqualTo(names(find(NEAR)));
    }

    @Test
    void words_are_found_in_the_names_of_stores_and_dishes_and_taken_literally() {
        assertThat(names(find(NEAR + "&q=" + encoded("먼 집")))).containsExactly("먼 집 100%", "아주 먼 집");
        assertThat(names(find(NEAR + "&q=" + encoded("옆집 냉면")))).containsExactly("옆집");
        assertThat(names(find(NEAR + "&q=" + encoded("0%")))).containsExactly("먼 집 100%");
        assertThat(names(find(NEAR + "&q=" + encoded("_")))).isEmpty();
        assertThat(names(find(NEAR + "&q="))).hasSize(6);
    }

    @Test
    void without_a_point_stores_are_sorted_by_name_and_fees_unknown() {
        Answer answer = find("category=" + encoded(CATEGORY));
        assertThat(names(answer)).containsExactly("뒷집", "먼 집 100%", "아주 먼 집", "옆집", "가까운 집", "앞집");
        assertThat(answer.json().at("/items/0/distanceMetres").isNull()).isTrue();
        assertThat(answer.json().at("/items/0/deliveryFee").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lat=91&lng=127",
                "lat=37&lng=181",
                "lat=NaN&lng=127",
                "lat=37",
                "lng=127",
                "lat=north&lng=127",
                "open=maybe",
                "limit=0",
                "limit=101",
                "cursor=abc",
                "q=%00"
            })
    void what_makes_no_sense_is_refused(String query) {
        assertThat(find(query).code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String byName = find("limit=1").at("/nextCursor");
        assertThat(find(NEAR + "&cursor=" + byName).code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void the_demo_world_has_twelve_open_stores_near_gangnam_station_that_tell_their_fee() {
        Answer answer = find("lat=37.4979&lng=127.0276&open=true&limit=12");
        assertThat(answer.json().at("/items")).hasSize(12).allSatisfy(store -> {
            assertThat(store.at("/distanceMetres").asInt()).isLessThanOrEqualTo(3_000);
            assertThat(store.at("/deliveryFee").isNumber()).isTrue();
        });
        assertThat(Set.copyOf(names(answer))).hasSize(12);
    }

    private static Answer find(String query) {
        return RunningStore.get().client().get("/api/stores?" + query);
    }

    private static List<String> names(Answer page) {
        return StreamSupport.stream(page.json().at("/items").spliterator(), false)
                .map(store -> store.at("/name").asString())
                .toList();
    }

    private static StorePublished store(String name, double north, State state) {
        MenuItem noodles = new MenuItem(MenuItemId.next(), name + " 냉면", "", Won.of(9_000), false, List.of());
        return Published.store(name, CATEGORY, new Position(HERE.lat() + north, HERE.lng()), state, List.of(noodles));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
