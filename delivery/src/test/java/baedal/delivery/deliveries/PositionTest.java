package baedal.delivery.deliveries;

import static baedal.delivery.deliveries.Samples.GANGNAM;
import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.Position;
import baedal.contracts.RiderContact;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final TestTokens TOKENS = TestTokens.get();

    private final World world = World.SHARED;
    private final RiderContact who = new RiderContact(AccountId.next(), "홍길동", "010-1234-5678");
    private final Client rider = world.onDuty(who, GANGNAM);
    private final OrderDetails order = world.ready(GANGNAM);
    private final String path = "/api/deliveries/" + order.id();
    private final String customer = TOKENS.customer(order.customer().id());

    @Test
    void the_waiting_customer_and_an_operator_see_the_rider_move_until_it_is_handed_over() {
        rider.post(path + "/claim");
        var home = new WatchedPosition(world, customer, order.id());
        var control = new WatchedPosition(world, TOKENS.operator(AccountId.next()), order.id());
        until(() -> home.saw(37.4979, 127.0276) && control.saw(37.4979, 127.0276));

        moves(37.5001, 127.0301);
        until(() -> home.saw(37.5001, 127.0301) && control.saw(37.5001, 127.0301));
        rider.post(path + "/pickup");
        moves(37.5002, 127.0302);
        until(() -> home.saw(37.5002, 127.0302));
        rider.post(path + "/handover");

        until(() -> home.isOver() && control.isOver());
        assertThat(home.saidItsEnd()).isTrue();
        moves(37.6, 127.1);
        assertThat(world.service().as(customer).get(path + "/position").code()).isEqualTo("DELIVERY_NOT_FOUND");
        assertThat(home.saw(37.6, 127.1)).isFalse();
    }

    @Test
    void for_everyone_else_and_before_the_claim_there_is_nothing_to_see() {
        String position = path + "/position";
        assertThat(world.service().as(customer).get(position).status()).isEqualTo(404);
        assertThat(world.service()
                        .as(TOKENS.operator(AccountId.next()))
                        .get(position)
                        .status())
                .isEqualTo(404);
        rider.post(path + "/claim");

        for (String stranger : List.of(
                TOKENS.customer(AccountId.next()),
                TOKENS.owner(order.store().ownerId()),
                TOKENS.owner(order.customer().id()),
                TOKENS.rider(who.id()),
                TOKENS.rider(AccountId.next()))) {
            assertThat(world.service().as(stranger).get(position).code()).isEqualTo("DELIVERY_NOT_FOUND");
        }
        assertThat(world.service().client().get(position).status()).isEqualTo(401);
    }

    @Test
    void handed_back_and_taken_by_another_the_stream_ends_and_shows_nobody_else() {
        rider.post(path + "/claim");
        var home = new WatchedPosition(world, customer, order.id());
        until(() -> home.saw(37.4979, 127.0276));

        rider.post(path + "/hand-back", Map.of("reason", "펑크"));
        world.onDuty(new RiderContact(AccountId.next(), "김하늘", "010-3000-0009"), new Position(37.49, 127.02))
                .post(path + "/claim");

        until(home::isOver);
        assertThat(home.saidItsEnd()).isTrue();
        assertThat(home.saw(37.49, 127.02)).isFalse();
    }

    @Test
    void a_stream_lasts_no_longer_than_the_token_it_was_opened_with() {
        rider.post(path + "/claim");
        String shortLived = TOKENS.but(
                order.customer().id(),
                claims -> claims.expirationTime(Date.from(Instant.now().plusSeconds(3))));
        var home = new WatchedPosition(world, shortLived, order.id());
        until(() -> home.saw(37.4979, 127.0276));

        until(home::isOver);
        assertThat(home.saidItsEnd()).isFalse();
    }

    @Test
    void operators_see_who_is_on_duty_where_and_with_what() {
        rider.post(path + "/claim");
        Client operator = world.service().as(TOKENS.operator(AccountId.next()));

        Answer riders = operator.get("/api/operations/riders");
        assertThat(riders.json().path("items").findValuesAsString("id"))
                .contains(who.id().toString());
        var me = riders.json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(who.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(me.path("name").asString()).isEqualTo("홍길동");
        assertThat(me.path("lat").asDouble()).isEqualTo(37.4979);
        assertThat(me.path("orderIds").toString()).isEqualTo("[\"" + order.id() + "\"]");
        assertThat(riders.text()).doesNotContain("010-");

        rider.put("/api/riders/me", Map.of("onDuty", false));
        assertThat(operator.get("/api/operations/riders").text())
                .doesNotContain(who.id().toString());
        assertThat(rider.get("/api/operations/riders").status()).isEqualTo(403);
    }

    private void moves(double lat, double lng) {
        rider.put("/api/riders/me", Map.of("onDuty", true, "lat", lat, "lng", lng));
    }

    private static void until(BooleanSupplier seen) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(seen::getAsBoolean);
    }
}
