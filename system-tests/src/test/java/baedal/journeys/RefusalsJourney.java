package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.Http.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RefusalsJourney {

    private static final Map<String, Object> BUSAN = Map.of("address", "부산 해운대구", "lat", 35.16, "lng", 129.16);

    private final World world = World.shared();
    private final People people = new People(world);
    private final Customer customer = people.customer(21);
    private final Owner owner = people.owner(1);
    private final Dish dish = Dish.of(owner, world);

    @Test
    void an_order_without_an_idempotency_key_is_refused() {
        refused(customer.http().post("/api/orders", anOrder()), 400, "IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void a_price_a_total_or_a_customer_in_the_request_is_refused() {
        for (String field : List.of("total", "customerId", "status", "price")) {
            Map<String, Object> order = anOrder();
            order.put(field, 1);
            refused(place(order), 400, "INVALID_REQUEST");
        }
    }

    @Test
    void impossible_quantities_and_places_are_refused() {
        for (int quantity : new int[] {0, -1, 100}) {
            refused(place(with("lines", List.of(line(dish.menuItemId(), quantity)))), 400, "INVALID_REQUEST");
        }
        refused(place(with("lines", List.of())), 400, "INVALID_REQUEST");
        refused(place(with("deliverTo", Map.of("address", "어딘가", "lat", 91, "lng", 0))), 400, "INVALID_REQUEST");
        refused(customer.http().postOnce("/api/orders", "{"), 400, "INVALID_REQUEST");
    }

    @Test
    void unknown_stores_items_and_options_are_refused() {
        String nothing = UUID.randomUUID().toString();
        refused(place(with("storeId", nothing)), 404, "STORE_NOT_FOUND");
        refused(place(with("lines", List.of(line(nothing, 1)))), 404, "ITEM_NOT_FOUND");
        Map<String, Object> line = new HashMap<>(line(dish.menuItemId(), dish.quantity()));
        line.put("optionIds", List.of(nothing));
        refused(place(with("lines", List.of(line))), 404, "ITEM_NOT_FOUND");
        refused(customer.sees(nothing), 404, "ORDER_NOT_FOUND");
    }

    @Test
    void a_store_that_is_closed_takes_no_order() {
        JsonNode stores = world.http()
                .get("/api/stores?lat=37.4979&lng=127.0276&limit=100")
                .expect(200)
                .body()
                .at("/items");
        for (JsonNode store : stores) {
            if (!store.at("/open").asBoolean() && store.at("/distanceMetres").asInt() < 5000) {
                Dish closed = Dish.in(world.http()
                        .get("/api/stores/" + store.at("/id").asString())
                        .expect(200)
                        .body());
                refused(customer.places(closed, "ok"), 409, "STORE_CLOSED");
                return;
            }
        }
        throw new AssertionError("the demo world has no closed store near home");
    }

    @Test
    void an_address_out_of_range_is_refused() {
        refused(place(with("deliverTo", BUSAN)), 422, "OUT_OF_RANGE");
    }

    @Test
    void the_same_key_gives_the_first_answer_and_with_another_body_it_is_refused() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Customer.order(dish, Customer.paymentKey("ok"));
        Answer first = customer.places(body, key).expect(201);
        Answer again = customer.places(body, key).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        refused(customer.places(Customer.order(dish, null), key), 422, "KEY_REUSED");
        assertThat(world.paymentNetwork().charges(first.text("/id"))).isEqualTo(1);
    }

    @Test
    void moves_that_are_impossible_name_the_current_status() {
        String id = customer.orders(dish);
        refused(customer.confirms(id), 409, "NOT_DELIVERED");
        refused(customer.pays(id, "ok"), 409, "NOT_PAYABLE");
        owner.accepts(id).expect(200);
        owner.accepts(id).expect(200);
        Answer finished = owner.finishesCooking(id).expect(409);
        assertThat(finished.text("/currentStatus")).isEqualTo("ACCEPTED");
        assertThat(owner.rejects(id).expect(409).text("/currentStatus")).isEqualTo("ACCEPTED");
    }

    @Test
    void every_error_is_a_problem_with_a_code_and_a_trace_in_the_callers_language() {
        Answer korean = customer.sees(UUID.randomUUID().toString());
        assertThat(korean.header("Content-Type")).startsWith("application/problem+json");
        assertThat(korean.text("/traceId")).isNotBlank();
        assertThat(korean.text("/detail")).matches(".*[가-힣].*");
        Answer english =
                customer.http().send("GET", "/api/orders/" + UUID.randomUUID(), null, Map.of("Accept-Language", "en"));
        assertThat(english.text("/detail")).matches("[\\x00-\\x7F]+");
        refused(customer.http().get("/api/nowhere"), 404, "NOT_FOUND");
        refused(customer.http().get("/internal/orders/" + UUID.randomUUID()), 404, "NOT_FOUND");
    }

    private Answer place(Map<String, Object> order) {
        return customer.http().postOnce("/api/orders", order);
    }

    private Map<String, Object> anOrder() {
        return Customer.order(dish, Customer.paymentKey("ok"));
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> order = anOrder();
        order.put(field, value);
        return order;
    }

    private static Map<String, Object> line(String menuItemId, int quantity) {
        return Map.of("menuItemId", menuItemId, "quantity", quantity);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status() + " " + answer.code()).isEqualTo(status + " " + code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
