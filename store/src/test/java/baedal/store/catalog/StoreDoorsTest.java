package baedal.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.TestTokens;
import baedal.store.RunningStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StoreDoorsTest {

    private static final String MINE = "/api/stores/" + RunningStore.storeId(2);
    private static final String FRIED = "01900000-0000-7000-8000-600000000101";

    private final Client owner = RunningStore.owner(1);
    private final Client everyone = RunningStore.get().client();

    @Test
    void a_store_is_read_without_a_token() {
        Answer answer = everyone.get("/api/stores/" + RunningStore.storeId(1) + "?lat=37.4979&lng=127.0276");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/name")).isEqualTo("황금치킨 강남본점");
        assertThat(answer.json().at("/open").asBoolean()).isTrue();
        assertThat(answer.json().at("/deliveryFee").asLong()).isEqualTo(2_000);
        assertThat(answer.at("/menu/0/id")).isEqualTo(FRIED);
        assertThat(answer.json().at("/menu/0/options/0/price").asLong()).isEqualTo(5_000);
        assertThat(answer.json().at("/menu/4/soldOut").asBoolean()).isTrue();
    }

    @Test
    void a_store_that_does_not_exist_is_not_found() {
        assertThat(everyone.get("/api/stores/" + AccountId.next()).code()).isEqualTo("STORE_NOT_FOUND");
        assertThat(everyone.get("/api/stores/none").code()).isEqualTo("STORE_NOT_FOUND");
    }

    @Test
    void an_owner_pauses_and_opens_his_store() {
        String path = "/api/stores/" + RunningStore.storeId(3);
        Answer paused = owner.put(path + "/opening", Map.of("state", "PAUSED", "until", "2999-01-01T00:00:00Z"));
        assertThat(paused.status()).isEqualTo(200);
        assertThat(everyone.get(path).json().at("/open").asBoolean()).isFalse();
        assertThat(everyone.get(path).at("/opening/until")).isEqualTo("2999-01-01T00:00:00Z");

        assertThat(owner.put(path + "/opening", Map.of("state", "OPEN")).status())
                .isEqualTo(200);
        assertThat(owner.put(path + "/opening", Map.of("state", "OPEN")).status())
                .isEqualTo(200);
        assertThat(everyone.get(path).json().at("/open").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"state\":\"SHUT\"}",
                "{\"state\":\"OPEN\",\"until\":\"2999-01-01T00:00:00Z\"}",
                "{\"state\":\"PAUSED\",\"until\":\"2000-01-01T00:00:00Z\"}",
                "{\"state\":\"PAUSED\",\"until\":\"soon\"}",
                "{\"state\":\"OPEN\",\"owner\":\"me\"}",
                "nothing"
            })
    void an_opening_that_makes_no_sense_is_refused(String body) {
        Answer answer = owner.put(MINE + "/opening", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void an_owner_adds_changes_and_removes_an_item() {
        Answer added = owner.post(
                MINE + "/menu-items",
                Map.of("name", "수육", "price", 20_000, "options", List.of(Map.of("name", "새우젓", "price", 500))));
        assertThat(added.status()).isEqualTo(201);
        String item = MINE + "/menu-items/" + added.at("/id");
        String option = added.at("/options/0/id");

        Answer changed = owner.put(
                item,
                Map.of(
                        "name",
                        "수육 대",
                        "price",
                        30_000,
                        "soldOut",
                        true,
                        "options",
                        List.of(Map.of("name", "새우젓", "price", 700), Map.of("name", "마늘", "price", 0))));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/options/0/id")).isEqualTo(option);
        assertThat(menuItem(added.at("/id")).at("/price").asLong()).isEqualTo(30_000);
        assertThat(menuItem(added.at("/id")).at("/soldOut").asBoolean()).isTrue();

        assertThat(owner.delete(item).status()).isEqualTo(204);
        assertThat(menuItem(added.at("/id")).isMissingNode()).isTrue();
        assertThat(owner.delete(item).code()).isEqualTo("ITEM_NOT_FOUND");
    }

    @Test
    void an_item_is_sold_out_and_back() {
        String first = everyone.get(MINE).at("/menu/0/id");
        String path = MINE + "/menu-items/" + first + "/sold-out";

        assertThat(owner.put(path, Map.of("soldOut", true)).status()).isEqualTo(200);
        assertThat(menuItem(first).at("/soldOut").asBoolean()).isTrue();
        assertThat(owner.put(path, Map.of("soldOut", false)).status()).isEqualTo(200);
        assertThat(menuItem(first).at("/soldOut").asBoolean()).isFalse();
        assertThat(owner.put(path, "{}").status()).isEqualTo(400);
        assertThat(owner.put(path, "{\"soldOut\":\"yes\"}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"price\":1000}",
                "{\"name\":\" \",\"price\":1000}",
                "{\"name\":\"수육\"}",
                "{\"name\":\"수육\",\"price\":-1}",
                "{\"name\":\"수육\",\"price\":1.5}",
                "{\"name\":\"수육\",\"price\":\"1000\"}",
                "{\"name\":\"수육\",\"price\":1000,\"options\":[null]}",
                "{\"name\":\"수육\",\"price\":1000,\"options\":[{\"name\":\"새우젓\"}]}",
                "{\"name\":\"수육\",\"price\":1000,\"options\":[{\"name\":\"새우젓\",\"price\":0},{\"name\":\"새우젓\",\"price\":1}]}",
                "{\"name\":\"수육\",\"price\":1000,\"cost\":1}"
            })
    void an_item_that_makes_no_sense_is_refused(String body) {
        assertThat(owner.post(MINE + "/menu-items", body).code()).isEqualTo("INVALID_REQUEST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "PUT|/opening|{\"state\":\"CLOSED\"}",
                "POST|/menu-items|{\"name\":\"수육\",\"price\":1000}",
                "PUT|/menu-items/01900000-0000-7000-8000-600000000201|{\"name\":\"수육\",\"price\":1000}",
                "DELETE|/menu-items/01900000-0000-7000-8000-600000000201|",
                "PUT|/menu-items/01900000-0000-7000-8000-600000000201/sold-out|{\"soldOut\":true}"
            })
    void nobody_but_its_owner_changes_a_store(String method, String path, String body) {
        JsonNode before = everyone.get(MINE).json();

        assertThat(RunningStore.owner(2).call(method, MINE + path, body).code()).isEqualTo("STORE_NOT_FOUND");
        assertThat(RunningStore.owner(2).call(method, MINE + path, body).status())
                .isEqualTo(404);
        assertThat(everyone.call(method, MINE + path, body).status()).isEqualTo(401);
        TestTokens tokens = TestTokens.get();
        for (String token : List.of(
                tokens.customer(RunningStore.ownerId(1)),
                tokens.rider(RunningStore.ownerId(1)),
                tokens.operator(RunningStore.ownerId(1)))) {
            assertThat(RunningStore.get()
                            .as(token)
                            .call(method, MINE + path, body)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(everyone.get(MINE).json()).isEqualTo(before);
    }

    @Test
    void other_services_ask_what_an_owner_owns() {
        String path = "/internal/owners/" + RunningStore.ownerId(1) + "/stores";
        Answer answer =
                RunningStore.get().as(TestTokens.get().service("identity")).get(path);

        assertThat(answer.json().at("/storeIds")).hasSize(4);
        assertThat(answer.at("/storeIds/0")).isEqualTo(RunningStore.storeId(1));
        assertThat(owner.get(path).status()).isIn(403, 404);
    }

    private JsonNode menuItem(String id) {
        for (JsonNode item : everyone.get(MINE).json().at("/menu")) {
            if (item.at("/id").asString().equals(id)) {
                return item;
            }
        }
        return everyone.get(MINE).json().at("/none");
    }
}
