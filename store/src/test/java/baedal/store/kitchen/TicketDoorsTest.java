package baedal.store.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderId;
import baedal.contracts.StoreId;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.TestTokens;
import baedal.store.RunningStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TicketDoorsTest {

    private static final String ACCEPTANCE = "{\"cookingMinutes\":20}";

    private final Kitchen kitchen = new Kitchen(RunningStore.get());
    private final Client owner = RunningStore.owner(1);
    private final OrderDetails order = kitchen.receive(Orders.order());
    private final String path = "/api/tickets/" + order.id();

    @Test
    void a_ticket_goes_from_received_to_cooked() {
        Answer accepted = owner.post(path + "/acceptance", ACCEPTANCE);
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.at("/status")).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/readyBy")).isNotEmpty();
        assertThat(accepted.at("/actions/0")).isEqualTo("start-cooking");

        Answer cooking = owner.post(path + "/cooking-start");
        assertThat(cooking.at("/status")).isEqualTo("COOKING");
        assertThat(cooking.at("/readyBy")).isEqualTo(accepted.at("/readyBy"));

        Answer cooked = owner.post(path + "/cooking-finish", "{}");
        assertThat(cooked.at("/status")).isEqualTo("COOKED");
        assertThat(cooked.json().at("/actions")).isEmpty();
    }

    @Test
    void a_ticket_says_what_to_cook_and_not_for_whom() {
        Answer answer = owner.get("/api/tickets?status=RECEIVED&limit=100&storeId=" + Orders.STORE);
        assertThat(answer.json().at("/items")).anySatisfy(ticket -> {
            assertThat(ticket.at("/orderId").asString()).isEqualTo(order.id().toString());
            assertThat(ticket.at("/number").asString()).isEqualTo("B3F9-0412");
            assertThat(ticket.at("/storeName").asString())
                    .isEqualTo(order.store().name());
            assertThat(ticket.at("/lines/0/options/0/name").asString()).isEqualTo("치즈볼 5개");
            assertThat(ticket.at("/request").asString()).isEqualTo("문 앞에 놔주세요");
            assertThat(ticket.at("/total").asLong()).isEqualTo(25_000);
            assertThat(ticket.at("/actions")).hasSize(2);
        });
        assertThat(answer.text()).doesNotContain("김하늘").doesNotContain("010-").doesNotContain("강남대로");
    }

    @Test
    void every_move_made_twice_is_boring() {
        for (String move : List.of("/acceptance", "/cooking-start", "/cooking-finish")) {
            Object body = move.equals("/acceptance") ? ACCEPTANCE : "{}";
            Answer once = owner.post(path + move, body);
            Answer twice = owner.post(path + move, body);
            assertThat(twice.status()).isEqualTo(200);
            assertThat(twice.json()).isEqualTo(once.json());
        }
        assertThat(kitchen.ticket(order.id()).facts()).isEqualTo(3);
    }

    @Test
    void a_rejected_ticket_cannot_be_accepted() {
        Map<String, String> rejection = Map.of("reason", "SOLD_OUT", "message", "닭이 다 떨어졌어요");
        assertThat(owner.post(path + "/rejection", rejection).at("/status")).isEqualTo("REJECTED");
        assertThat(owner.post(path + "/rejection", rejection).status()).isEqualTo(200);

        Answer accepted = owner.post(path + "/acceptance", ACCEPTANCE);
        assertThat(accepted.status()).isEqualTo(409);
        assertThat(accepted.code()).isEqualTo("INVALID_STATE");
        assertThat(accepted.at("/currentStatus")).isEqualTo("REJECTED");
        assertThat(accepted.at("/detail")).contains("REJECTED");
    }

    @ParameterizedTest
    @CsvSource({"/cooking-start", "/cooking-finish"})
    void a_ticket_is_not_cooked_before_it_is_accepted(String move) {
        assertThat(owner.post(path + move).at("/currentStatus")).isEqualTo("RECEIVED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"cookingMinutes\":0}",
                "{\"cookingMinutes\":181}",
                "{\"cookingMinutes\":\"20\"}",
                "",
                "{\"cookingMinutes\":20,\"by\":\"me\"}",
                "[]"
            })
    void an_acceptance_that_makes_no_sense_is_refused(String body) {
        Answer answer = owner.post(path + "/acceptance", body);
        assertThat(answer.code()).isEqualTo("INVALID_REQUEST");
        assertThat(kitchen.ticket(order.id()).facts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\"NO_ANSWER\"}", "{\"reason\":\"BORED\"}", "{\"message\":\"싫어요\"}"})
    void a_rejection_that_makes_no_sense_is_refused(String body) {
        assertThat(owner.post(path + "/rejection", body).code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void a_move_without_fields_takes_no_fields() {
        owner.post(path + "/acceptance", ACCEPTANCE);
        assertThat(owner.post(path + "/cooking-start", "{\"now\":true}").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/acceptance", "/rejection", "/delay", "/cooking-start", "/cooking-finish"})
    void nobody_but_the_stores_owner_moves_a_ticket(String move) {
        Object body = Map.of(
                        "/acceptance", ACCEPTANCE, "/rejection", "{\"reason\":\"OTHER\"}", "/delay", "{\"minutes\":5}")
                .getOrDefault(move, "{}");
        Answer other = RunningStore.owner(2).post(path + move, body);
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.code()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(RunningStore.get().client().post(path + move, body).status()).isEqualTo(401);
        TestTokens tokens = TestTokens.get();
        for (String token : List.of(
                tokens.customer(order.customer().id()), tokens.rider(Orders.OWNER), tokens.operator(Orders.OWNER))) {
            assertThat(RunningStore.get().as(token).post(path + move, body).status())
                    .isEqualTo(403);
        }
        assertThat(owner.post("/api/tickets/" + OrderId.next() + move, body).status())
                .isEqualTo(404);
        assertThat(kitchen.ticket(order.id()).facts()).isZero();
    }

    @Test
    void owners_see_only_the_tickets_of_their_own_stores() {
        assertThat(RunningStore.owner(2)
                        .get("/api/tickets?storeId=" + Orders.STORE)
                        .code())
                .isEqualTo("STORE_NOT_FOUND");
        assertThat(RunningStore.owner(2).get("/api/tickets?limit=100").text())
                .doesNotContain(order.id().toString());
        assertThat(owner.get("/api/tickets?storeId=" + StoreId.next()).status()).isEqualTo(404);
        assertThat(RunningStore.get().client().get("/api/tickets").status()).isEqualTo(401);
        assertThat(RunningStore.get()
                        .as(TestTokens.get().customer(Orders.OWNER))
                        .get("/api/tickets")
                        .status())
                .isEqualTo(403);
        assertThat(owner.get("/api/tickets?status=BURNT").code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void what_waits_comes_oldest_first_and_everything_newest_first() {
        StoreId quiet = StoreId.of(RunningStore.storeId(40));
        List<String> placed = IntStream.range(0, 5)
                .mapToObj(
                        _ -> kitchen.ticket(kitchen.receive(Orders.order(quiet)).id()))
                .sorted(Comparator.comparing(Ticket::receivedAt)
                        .thenComparing(ticket -> ticket.order().id().toString()))
                .map(ticket -> ticket.order().id().toString())
                .toList();
        Client board = RunningStore.owner(20);
        assertThat(allOf(board, "storeId=" + quiet + "&status=RECEIVED,COOKING"))
                .isEqualTo(placed);
        assertThat(allOf(board, "storeId=" + quiet)).isEqualTo(placed.reversed());
        assertThat(allOf(board, "status=COOKED")).isEmpty();
    }

    /** Page by page. */
    private static List<String> allOf(Client board, String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = board.get("/api/tickets?limit=2&" + query + cursor);
            StreamSupport.stream(page.json().at("/items").spliterator(), false)
                    .forEach(ticket -> ids.add(ticket.at("/orderId").asString()));
            cursor = page.json().at("/nextCursor").isNull() ? "" : "&cursor=" + page.at("/nextCursor");
        } while (!cursor.isEmpty());
        return ids;
    }

    @Test
    void operators_learn_through_other_services_when_a_ticket_came_and_which_ones_are_stuck() {
        owner.post(path + "/acceptance", ACCEPTANCE);
        kitchen.bean(JdbcClient.class)
                .sql("update ticket set ready_by = ready_by - interval '2 hours' where order_id = :id")
                .param("id", order.id().value())
                .update();
        Client tracking = RunningStore.get().as(TestTokens.get().service("tracking"));

        assertThat(tracking.get("/internal/stuck").json()).anySatisfy(stuck -> {
            assertThat(stuck.at("/orderId").asString()).isEqualTo(order.id().toString());
            assertThat(stuck.at("/state").asString()).isEqualTo("ACCEPTED");
            assertThat(stuck.at("/threshold").asString()).isEqualTo("PT30M");
        });
        assertThat(tracking.get("/internal/story/" + order.id()).at("/0/name")).isEqualTo("TicketReceived");
        assertThat(tracking.get("/internal/story/" + OrderId.next()).json()).isEmpty();
        assertThat(owner.get("/internal/stuck").status()).isIn(403, 404);
    }
}
