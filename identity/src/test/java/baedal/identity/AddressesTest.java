package baedal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AddressesTest {

    private static final String BOOK = "/api/me/addresses";

    private final Client me = someone();

    @Test
    void a_new_customer_has_no_address_and_his_first_one_is_the_default() {
        assertThat(me.get(BOOK).json().at("/items")).isEmpty();

        Answer added = me.post(BOOK, address("집"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().at("/default").asBoolean()).isTrue();
        assertThat(added.json().propertyNames())
                .containsExactlyInAnyOrder("id", "label", "address", "detail", "lat", "lng", "default");
        assertThat(me.get(BOOK).json().at("/items/0")).isEqualTo(added.json());
        assertThat(me.get(BOOK).json().at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void there_is_one_default_whatever_happens() {
        String home = me.post(BOOK, address("집")).at("/id");
        String office = me.post(BOOK, preferred("회사")).at("/id");
        String gym = me.post(BOOK, address("헬스장")).at("/id");
        assertThat(defaults()).containsExactly(office);

        assertThat(me.put(BOOK + "/" + gym, preferred("수영장")).at("/label")).isEqualTo("수영장");
        assertThat(defaults()).containsExactly(gym);

        me.put(BOOK + "/" + gym, address("수영장"));
        assertThat(defaults()).containsExactly(gym);

        assertThat(me.delete(BOOK + "/" + gym).status()).isEqualTo(204);
        assertThat(defaults()).containsExactly(home);
    }

    @Test
    void who_adds_many_at_once_loses_none() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> add = () -> me.post(BOOK, preferred("집")).status();

            assertThat(threads.invokeAll(Collections.nCopies(4, add)))
                    .allSatisfy(answer -> assertThat(answer.get()).isEqualTo(201));
        }
        assertThat(me.get(BOOK).json().at("/items")).hasSize(4);
        assertThat(defaults()).hasSize(1);
    }

    @Test
    void other_peoples_addresses_do_not_exist() {
        String mine = me.post(BOOK, address("집")).at("/id");
        Client other = someone();

        Answer changed = other.put(BOOK + "/" + mine, address("내 집"));
        assertThat(changed.status()).isEqualTo(404);
        assertThat(changed.code()).isEqualTo("ADDRESS_NOT_FOUND");
        assertThat(other.delete(BOOK + "/" + mine).status()).isEqualTo(404);
        assertThat(other.get(BOOK).json().at("/items")).isEmpty();
        assertThat(me.get(BOOK).json().at("/items/0/label").asString()).isEqualTo("집");
    }

    @Test
    void a_book_has_twenty_pages() {
        for (int i = 0; i < 20; i++) {
            assertThat(me.post(BOOK, address("집 " + i)).status()).isEqualTo(201);
        }

        Answer refused = me.post(BOOK, address("하나 더"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("ADDRESS_BOOK_FULL");
    }

    @ParameterizedTest
    @CsvSource({"label,' '", "address,''", "lat,91", "lng,-181", "lat,", "owner,someone"})
    void what_is_no_address_is_refused(String field, String value) {
        Map<String, Object> address = address("집");
        address.put(field, value);

        assertThat(me.post(BOOK, address).status()).isEqualTo(400);
        assertThat(me.get(BOOK).json().at("/items")).isEmpty();
    }

    @Test
    void customers_of_the_demo_world_have_a_home_and_an_office() {
        Client customer = RunningIdentity.DEMO.client().as(RunningIdentity.demoToken("customer7@demo.baedal"));

        JsonNode items = customer.get(BOOK).json().at("/items");

        assertThat(items).hasSize(2);
        assertThat(items.at("/0/label").asString()).isEqualTo("집");
        assertThat(items.at("/0/default").asBoolean()).isTrue();
        assertThat(items.at("/0/detail").asString()).isEqualTo("101동 202호");
        assertThat(items.at("/1/label").asString()).isEqualTo("회사");
    }

    private List<String> defaults() {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : me.get(BOOK).json().at("/items")) {
            if (item.at("/default").asBoolean()) {
                ids.add(item.at("/id").asString());
            }
        }
        return ids;
    }

    private static Map<String, Object> address(String label) {
        return new HashMap<>(
                Map.of("label", label, "address", "서울 강남구 강남대로 396", "detail", "3층", "lat", 37.4979, "lng", 127.0276));
    }

    private static Map<String, Object> preferred(String label) {
        Map<String, Object> address = address(label);
        address.put("default", true);
        return address;
    }

    private static Client someone() {
        Client anyone = RunningIdentity.DEMO.client();
        String email = UUID.randomUUID() + "@example.org";
        anyone.post(
                "/api/auth/register",
                Map.of("email", email, "password", "correct horse", "name", "홍길동", "phone", "010-1234-5678"));
        return anyone.as(RunningIdentity.logIn(anyone, email, "correct horse").at("/accessToken"));
    }
}
