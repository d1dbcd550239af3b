package baedal.delivery.deliveries;

import static baedal.delivery.deliveries.Samples.GANGNAM;
import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.CookingDelayed;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderFact.TicketAccepted;
import baedal.contracts.OrderId;
import baedal.contracts.Position;
import baedal.contracts.RiderContact;
import baedal.http.PageRequest;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearbyTest {

    private static final Position BUSAN = new Position(35.1796, 129.0756);

    private final World world = World.SHARED;
    private final Client rider = world.onDuty(new RiderContact(AccountId.next(), "홍길동", "010-1234-5678"), GANGNAM);

    @Test
    void the_nearest_customers_come_first_and_those_outside_the_radius_not_at_all() {
        Position here = new Position(33.4996, 126.5312);
        OrderDetails far = world.ready(north(here, 2900));
        OrderDetails near = world.ready(north(here, 300));
        OrderDetails outside = world.ready(north(here, 3100));

        Answer nearby = rider.get("/api/deliveries/nearby?lat=" + here.lat() + "&lng=" + here.lng());

        assertThat(nearby.json().path("items").findValuesAsString("orderId"))
                .containsExactly(near.id().toString(), far.id().toString());
        assertThat(nearby.json().at("/items/0/distanceMetres").asInt()).isBetween(299, 301);
        Answer wider = rider.get("/api/deliveries/nearby?radiusMetres=3200&lat=" + here.lat() + "&lng=" + here.lng());
        assertThat(wider.text()).contains(outside.id().toString());
        Answer first = rider.get("/api/deliveries/nearby?limit=1&lat=" + here.lat() + "&lng=" + here.lng());
        Answer second = rider.get("/api/deliveries/nearby?limit=1&lat=" + here.lat() + "&lng=" + here.lng() + "&cursor="
                + first.at("/nextCursor"));
        assertThat(second.at("/items/0/orderId")).isEqualTo(far.id().toString());
    }

    @Test
    void before_the_claim_area_and_distances_are_told_but_no_address() {
        Position here = new Position(33.3, 126.3);
        world.ready(north(here, 100));

        Answer nearby = rider.get("/api/deliveries/nearby?lat=" + here.lat() + "&lng=" + here.lng());

        assertThat(nearby.at("/items/0/area")).isEqualTo("서울 강남구");
        assertThat(nearby.at("/items/0/storeName")).isEqualTo("역삼 분식");
        assertThat(nearby.text()).doesNotContain("테헤란로", "202호", "문 앞에", "010-", "박고객", "deliverTo");
    }

    @Test
    void a_rider_off_duty_sees_none_and_one_on_duty_sees_what_is_near_where_he_was_last() {
        OrderDetails order = world.ready(BUSAN);
        rider.put("/api/riders/me", "{\"onDuty\":true,\"lat\":35.18,\"lng\":129.0756}");
        assertThat(rider.get("/api/deliveries/nearby").text())
                .contains(order.id().toString());

        rider.put("/api/riders/me", "{\"onDuty\":false}");
        assertThat(rider.get("/api/deliveries/nearby").json().path("items")).isEmpty();
    }

    @Test
    void what_still_cooks_is_told_apart_with_its_time_and_cannot_be_taken() {
        Position here = new Position(33.2, 126.2);
        OrderDetails cooking = Samples.order(OrderId.next(), here);
        world.tell(new OrderPlaced(cooking.id(), Samples.NOON, cooking));
        world.tell(new TicketAccepted(cooking.id(), Samples.NOON, Samples.NOON.plusSeconds(600)));
        world.awaitStatus(cooking.id(), Status.PLANNED);
        String path = "/api/deliveries/nearby?lat=" + here.lat() + "&lng=" + here.lng();

        assertThat(rider.get(path).json().path("items")).isEmpty();
        Answer soon = rider.get(path + "&status=PLANNED");
        assertThat(soon.at("/items/0/orderId")).isEqualTo(cooking.id().toString());
        assertThat(soon.at("/items/0/readyBy")).isEqualTo("2026-10-01T03:10:00Z");
        assertThat(soon.json().at("/items/0/actions")).isEmpty();
        assertThat(soon.text()).doesNotContain("테헤란로", "010-", "박고객");

        world.tell(new CookingDelayed(cooking.id(), Samples.NOON, Samples.NOON.plusSeconds(900), "COOKING_DELAYED"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(rider.get(path + "&status=PLANNED").at("/items/0/readyBy"))
                                .isEqualTo("2026-10-01T03:15:00Z"));
    }

    @Test
    void on_the_map_a_customer_is_somewhere_in_a_square_kilometre() {
        Position here = new Position(33.4444, 126.4444);
        world.ready(here);

        Answer nearby = rider.get("/api/deliveries/nearby?lat=33.4444&lng=126.4444");

        assertThat(nearby.json().at("/items/0/areaPosition/lat").asDouble()).isEqualTo(33.445);
        assertThat(nearby.text()).doesNotContain("33.4444", "126.4444");
    }

    @Test
    void a_claimed_one_is_no_longer_offered() {
        Position here = new Position(33.1, 126.1);
        OrderDetails order = world.ready(here);
        rider.post("/api/deliveries/" + order.id() + "/claim");

        Answer nearby = rider.get("/api/deliveries/nearby?lat=" + here.lat() + "&lng=" + here.lng());

        assertThat(nearby.json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "radiusMetres=0",
                "radiusMetres=20001",
                "radiusMetres=x",
                "lat=37.5",
                "lat=91&lng=127",
                "lat=NaN&lng=127",
                "status=CLAIMED",
                "status=x",
                "cursor=x"
            })
    void an_impossible_question_is_refused(String query) {
        assertThat(rider.get("/api/deliveries/nearby?" + query).code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void among_a_hundred_thousand_open_deliveries_the_answer_comes_in_milliseconds() {
        World crowded = World.start();
        crowded.ready(GANGNAM);
        // all over a city of 40 by 40 km
        crowded.jdbc().sql("""
                        insert into delivery (order_id, status, since, ready_at, details, place)
                        select uuidv7(), 'READY', now(), now(), d.details, cube(array[
                            cube_ll_coord(d.place, 1) + 40000 * random() - 20000,
                            cube_ll_coord(d.place, 2) + 40000 * random() - 20000,
                            cube_ll_coord(d.place, 3) + 40000 * random() - 20000])
                        from delivery d, generate_series(1, 100000)
                        """).update();
        crowded.jdbc().sql("analyze delivery").update();
        NearbyQuery query = crowded.service().bean(NearbyQuery.class);
        PageRequest page = new PageRequest(20, List.of());
        ask(query, page);

        List<Long> nanos = ask(query, page);

        assertThat(Duration.ofNanos(nanos.get(nanos.size() / 2))).isLessThan(Duration.ofMillis(10));
        crowded.service().close();
    }

    private static List<Long> ask(NearbyQuery query, PageRequest page) {
        return IntStream.range(0, 200)
                .mapToObj(n -> {
                    long before = System.nanoTime();
                    assertThat(query.around(north(GANGNAM, n * 10), 20_000, Status.READY, page)
                                    .items())
                            .hasSize(20);
                    return System.nanoTime() - before;
                })
                .sorted()
                .toList();
    }

    private static Position north(Position from, double metres) {
        return new Position(from.lat() + metres / 111_195, from.lng());
    }
}
