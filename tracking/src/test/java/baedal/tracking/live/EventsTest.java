package baedal.tracking.live;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.Role;
import baedal.http.testing.Answer;
import baedal.http.testing.TestTokens;
import baedal.tracking.timeline.Sample;
import baedal.tracking.timeline.Tracking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class EventsTest {

    private final Tracking tracking = Tracking.shared();
    private final Sample sample = Sample.next();

    @Test
    void a_stream_begins_with_the_current_state_and_tells_every_change_until_the_last_one() throws Exception {
        tracking.told(sample, "OrderPlaced", "PaymentApproved", "TicketAccepted");
        try (Listening listening = listen(null)) {
            listening.awaitHeard("2 ACCEPTED");
            tracking.told(sample, "CookingStarted");
            listening.awaitHeard("3 COOKING");
            tracking.told(sample, "CookingFinished", "DeliveryClaimed", "OrderPickedUp");
            tracking.told(sample, "OrderDelivered");
            tracking.told(sample, "OrderCompleted");
            assertThat(listening.awaitEnd())
                    .containsExactly(
                            "2 ACCEPTED",
                            "3 COOKING",
                            "4 COOKED",
                            "5 RIDER_ASSIGNED",
                            "6 PICKED_UP",
                            "7 DELIVERED",
                            "8 COMPLETED");
            assertThat(listening.lines())
                    .containsSequence(
                            "event: status",
                            "id: 3",
                            "data: {\"orderId\":\"" + sample.id()
                                    + "\",\"status\":\"COOKING\",\"revision\":3,\"at\":\"2026-11-01T12:00:01Z\"}",
                            "");
        }
    }

    @Test
    void after_a_break_every_later_change_is_told_none_twice() throws Exception {
        tracking.told(sample, "OrderPlaced", "TicketAccepted", "CookingStarted", "CookingFinished");
        try (Listening listening = listen("2")) {
            listening.awaitHeard("4 COOKED");
            tracking.told(sample, "OrderPickedUp", "OrderDelivered", "OrderCompleted");
            assertThat(listening.awaitEnd())
                    .containsExactly("3 COOKING", "4 COOKED", "5 PICKED_UP", "6 DELIVERED", "7 COMPLETED");
        }
        assertThat(listen("5").awaitEnd()).containsExactly("6 DELIVERED", "7 COMPLETED");
        assertThat(listen("7").awaitEnd()).isEmpty();
        assertThat(listen("0").awaitEnd()).hasSize(7);
        assertThat(listen("nonsense").awaitEnd()).containsExactly("7 COMPLETED");
    }

    @Test
    void a_finished_orders_stream_says_its_state_and_ends() throws Exception {
        tracking.told(sample, "OrderDeclined");
        assertThat(listen(null).awaitEnd()).containsExactly("1 PAYMENT_DECLINED");
    }

    @Test
    void changes_while_streams_open_are_neither_lost_nor_doubled() throws Exception {
        tracking.told(sample, "OrderPlaced");
        List<Listening> all = new ArrayList<>();
        for (String type :
                List.of("TicketAccepted", "CookingStarted", "CookingFinished", "OrderPickedUp", "OrderDelivered")) {
            all.add(listen("0"));
            tracking.told(sample, type);
        }
        all.add(listen("0"));
        tracking.told(sample, "OrderCompleted");
        for (Listening listening : all) {
            assertThat(listening.awaitEnd())
                    .containsExactly(
                            "1 PLACED",
                            "2 ACCEPTED",
                            "3 COOKING",
                            "4 COOKED",
                            "5 PICKED_UP",
                            "6 DELIVERED",
                            "7 COMPLETED");
        }
    }

    @Test
    void a_stream_opens_right_after_the_order_and_tells_it_from_the_beginning() throws Exception {
        tracking.others().say("/internal/orders/" + sample.id(), """
                {"order":%s,"status":"PLACED","cancelling":false,"payment":"APPROVED","at":"2026-11-01T12:00:00Z"}""".formatted(
                        JsonMapper.builder().build().writeValueAsString(sample.order())));
        try (Listening listening = listen(null)) {
            assertThat(listening.status()).isEqualTo(200);
            tracking.told(sample, "OrderPlaced", "TicketAccepted");
            listening.awaitHeard("2 ACCEPTED");
            assertThat(listening.heard()).containsExactly("1 PLACED", "2 ACCEPTED");
        }
    }

    @Test
    void an_order_being_cancelled_looks_so_while_the_cook_goes_on() throws Exception {
        tracking.told(
                sample,
                "OrderPlaced",
                "TicketAccepted",
                "CancellationRequested",
                "CookingStarted",
                "CancellationRefused");
        try (Listening listening = listen("0")) {
            listening.awaitHeard("5 COOKING");
            assertThat(listening.heard())
                    .containsExactly("1 PLACED", "2 ACCEPTED", "3 CANCELLING", "4 CANCELLING", "5 COOKING");
        }
    }

    @Test
    void a_rider_who_hands_back_hears_no_more() throws Exception {
        tracking.told(sample, "OrderPlaced", "CookingFinished", "DeliveryClaimed");
        String token = TestTokens.get().rider(sample.rider().id());
        try (Listening listening = Listening.to(tracking.service(), token, sample.id(), null)) {
            listening.awaitHeard("3 RIDER_ASSIGNED");
            tracking.told(sample, "DeliveryHandedBack");
            assertThat(listening.awaitEnd()).containsExactly("3 RIDER_ASSIGNED");
        }
    }

    @Test
    void a_stream_ends_with_the_token_that_opened_it() throws Exception {
        tracking.told(sample, "OrderPlaced");
        String token = TestTokens.get()
                .but(
                        sample.customer(),
                        claims -> claims.expirationTime(Date.from(Instant.now().plusSeconds(6))));
        assertThat(Listening.to(tracking.service(), token, sample.id(), null).awaitEnd())
                .containsExactly("1 PLACED");
    }

    @Test
    void one_account_has_only_so_many_streams_at_once() throws Exception {
        tracking.told(sample, "OrderPlaced");
        List<Listening> open = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            open.add(listen(null));
            open.getLast().awaitHeard("1 PLACED");
        }
        Answer refused = tracking.as(sample.customer(), Role.CUSTOMER).get("/api/orders/" + sample.id() + "/events");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_STREAMS");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        tracking.told(sample, "OrderCancelled");
        for (Listening listening : open) {
            listening.awaitEnd();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> listen(null).status() == 200);
    }

    @Test
    void a_lost_connection_to_the_database_costs_no_change() {
        tracking.told(sample, "OrderPlaced");
        try (Listening listening = listen(null)) {
            listening.awaitHeard("1 PLACED");
            tracking.service()
                    .bean(JdbcClient.class)
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and application_name = :name")
                    .param("name", GrowthListener.NAME)
                    .query(Boolean.class)
                    .single();
            tracking.told(sample, "TicketAccepted");
            listening.awaitHeard("2 ACCEPTED");
            tracking.told(sample, "CookingStarted");
            listening.awaitHeard("3 COOKING");
        }
    }

    @Test
    void who_may_not_listen_gets_a_problem_whatever_he_accepts() {
        tracking.told(sample, "OrderPlaced");
        Answer stranger = tracking.as(AccountId.next(), Role.CUSTOMER)
                .with("Accept", "text/event-stream")
                .get("/api/orders/" + sample.id() + "/events");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.code()).isEqualTo("ORDER_NOT_FOUND");
        Answer nobody = tracking.service()
                .client()
                .with("Accept", "text/event-stream")
                .get("/api/orders/" + sample.id() + "/events");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.code()).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void a_silent_stream_beats_and_stopping_the_service_ends_it_at_once() throws Exception {
        Tracking other = new Tracking("--baedal.tracking.heartbeat=200ms");
        other.told(sample, "OrderPlaced");
        Listening listening =
                Listening.to(other.service(), TestTokens.get().customer(sample.customer()), sample.id(), null);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> listening.lines().stream().filter(":"::equals).count() > 3);
        long before = System.nanoTime();
        other.service().close();
        assertThat(listening.awaitEnd()).containsExactly("1 PLACED");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    private Listening listen(@Nullable String lastEventId) {
        return Listening.to(tracking.service(), TestTokens.get().customer(sample.customer()), sample.id(), lastEventId);
    }
}
