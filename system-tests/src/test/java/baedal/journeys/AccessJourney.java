package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessJourney {

    private final World world = World.shared();
    private final People people = new People(world);
    private final Owner owner = people.owner(1);

    @Test
    void without_a_valid_token_nothing_is_answered() {
        String good = String.valueOf(people.customer(31).http().token());
        String[] parts = good.split("\\.", -1);
        String none = encode("{\"alg\":\"none\"}") + "." + parts[1] + ".";
        String altered = parts[0] + "." + encode("{\"sub\":\"x\",\"roles\":[\"OPERATOR\"]}") + "." + parts[2];
        for (Http caller : new Http[] {
            world.http(),
            world.http().as("nonsense"),
            world.http().as(none),
            world.http().as(altered)
        }) {
            assertThat(caller.get("/api/orders").expect(401).header("Content-Type"))
                    .startsWith("application/problem+json");
            caller.postOnce("/api/orders", Customer.order(Dish.of(owner, world), null))
                    .expect(401);
            caller.get("/api/operations/summary").expect(401);
        }
    }

    @Test
    void a_wrong_role_is_refused() {
        Http customer = people.customer(31).http();
        Http rider = people.rider(30).http();
        customer.get("/api/operations/summary").expect(403);
        customer.get("/api/deliveries/nearby").expect(403);
        rider.get("/api/tickets?storeId=x").expect(403);
        rider.postOnce("/api/orders", Customer.order(Dish.of(owner, world), null))
                .expect(403);
        owner.http()
                .postOnce("/api/orders", Customer.order(Dish.of(owner, world), null))
                .expect(403);
    }

    @Test
    void other_peoples_orders_tickets_and_addresses_do_not_exist() {
        Customer customer = people.customer(31);
        Customer stranger = people.newCustomer();
        Rider claimer = people.rider(28).onDuty();
        Rider other = people.rider(29).onDuty();
        Owner otherOwner = people.owner(2);
        String id = customer.orders(Dish.of(owner, world));

        stranger.sees(id).expect(404);
        stranger.cancels(id).expect(404);
        stranger.confirms(id).expect(404);
        stranger.pays(id, "ok").expect(404);
        stranger.http().get("/api/orders/" + id + "/events").expect(404);
        owner.accepts(id).expect(200);
        otherOwner.startsCooking(id).expect(404);
        otherOwner.http().get("/api/orders/" + id).expect(404);
        owner.startsCooking(id).expect(200);
        owner.finishesCooking(id).expect(200);

        claimer.awaitsNearby(id);
        assertThat(other.http().get("/api/deliveries/nearby?limit=100").raw().body())
                .doesNotContain("101동 202호");
        claimer.awaitsClaim(id);
        customer.awaits(id, "RIDER_ASSIGNED");
        assertThat(claimer.http().get("/api/orders/" + id).expect(200).text("/deliverTo/detail"))
                .isEqualTo("101동 202호");
        other.http().get("/api/orders/" + id).expect(404);
        claimer.http()
                .post("/api/deliveries/" + id + "/hand-back", Map.of("reason", "비"))
                .expect(200);
        customer.awaits(id, "COOKED");
        claimer.http().get("/api/orders/" + id).expect(404);
        assertThat(owner.http().get("/api/orders/" + id).expect(200).text("/id"))
                .isEqualTo(id);
        people.operator().get("/api/orders/" + id).expect(200);
    }

    @Test
    void a_used_refresh_token_ends_its_family_and_no_other_login() {
        Http http = world.http();
        Map<String, String> login = Map.of("email", "customer32@demo.baedal", "password", "baedal-demo");
        String first = http.post("/api/auth/login", login).expect(200).text("/refreshToken");
        String elsewhere = http.post("/api/auth/login", login).expect(200).text("/refreshToken");
        String second = refresh(first, 200);
        refresh(first, 401);
        refresh(second, 401);
        refresh(elsewhere, 200);
        assertThat(http.post("/api/auth/login", Map.of("email", "customer32@demo.baedal", "password", "wrong"))
                        .expect(401)
                        .code())
                .isEqualTo("BAD_CREDENTIALS");
    }

    private String refresh(String token, int status) {
        return world.http()
                .post("/api/auth/refresh", Map.of("refreshToken", token))
                .expect(status)
                .text("/refreshToken");
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
