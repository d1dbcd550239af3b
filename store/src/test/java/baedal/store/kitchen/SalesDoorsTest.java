package baedal.store.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.StoreId;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.TestTokens;
import baedal.store.RunningStore;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SalesDoorsTest {

    private static final int OWNER = 17;

    private final Kitchen kitchen = new Kitchen(RunningStore.get());
    private final Client owner = RunningStore.owner(OWNER);
    private final StoreId store = kitchen.storeOf(RunningStore.ownerId(OWNER));
    private final String path = "/api/stores/" + store + "/sales";

    @Test
    void a_day_counts_what_was_accepted_and_names_what_was_not() {
        String date = LocalDate.now(Sales.SEOUL).toString();
        Answer before = owner.get(path);
        move("/acceptance", Map.of("cookingMinutes", 20));
        move("/acceptance", Map.of("cookingMinutes", 20));
        move("/rejection", Map.of("reason", "CLOSING"));
        kitchen.receive(Orders.order(store));

        Answer sales = owner.get(path + "?date=" + date);

        assertThat(sales.at("/date")).isEqualTo(date);
        assertThat(grown(before, sales, "/orders")).isEqualTo(2);
        assertThat(grown(before, sales, "/total")).isEqualTo(50_000);
        assertThat(grown(before, sales, "/rejected")).isEqualTo(1);
        assertThat(grown(before, sales, "/cancelled")).isZero();
        assertThat(sales.at("/items/0/name")).isEqualTo("후라이드 치킨");
        assertThat(grown(before, sales, "/items/0/quantity")).isEqualTo(2);
    }

    @Test
    void a_day_without_orders_is_empty() {
        Answer sales = owner.get(path + "?date=2020-02-29");
        assertThat(sales.at("/total")).isEqualTo("0");
        assertThat(sales.json().at("/items")).isEmpty();
    }

    @Test
    void nobody_but_the_owner_sees_what_a_store_sells() {
        assertThat(RunningStore.owner(2).get(path).code()).isEqualTo("STORE_NOT_FOUND");
        assertThat(RunningStore.get().client().get(path).status()).isEqualTo(401);
        assertThat(RunningStore.get()
                        .as(TestTokens.get().customer(RunningStore.ownerId(OWNER)))
                        .get(path)
                        .status())
                .isEqualTo(403);
        assertThat(owner.get(path + "?date=yesterday").code()).isEqualTo("INVALID_REQUEST");
    }

    private void move(String move, Map<String, Object> body) {
        String id = kitchen.receive(Orders.order(store)).id().toString();
        assertThat(owner.post("/api/tickets/" + id + move, body).status()).isEqualTo(200);
    }

    private static long grown(Answer before, Answer after, String pointer) {
        return after.json().at(pointer).asLong() - before.json().at(pointer).asLong();
    }
}
