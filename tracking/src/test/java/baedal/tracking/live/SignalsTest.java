package baedal.tracking.live;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.Role;
import baedal.http.testing.Answer;
import baedal.http.testing.RunningService;
import baedal.http.testing.TestTokens;
import baedal.tracking.timeline.Sample;
import baedal.tracking.timeline.Tracking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignalsTest {

    private static final String PATH = "/api/events";

    private final Tracking tracking = Tracking.shared();
    private final Sample sample = Sample.next();
    private final Sample later = Sample.next();

    @Test
    void a_customer_hears_of_his_orders_and_of_no_one_elses() {
        try (Listening customer = listen(sample.customer(), Role.CUSTOMER);
                Listening stranger = listen(later.customer(), Role.CUSTOMER)) {
            tracking.told(sample, "OrderPlaced");
            awaitHeard(customer, "orders", sample, "PLACED");
            tracking.told(sample, "TicketAccepted");
            awaitHeard(customer, "orders", sample, "ACCEPTED");
            tracking.told(later, "OrderPlaced");
            awaitHeard(stranger, "orders", later, "PLACED");
            assertThat(signals(stranger)).hasSize(1);
            assertThat(customer.lines())
                    .contains("data: {\"orderId\":\"" + sample.id()
                            + "\",\"status\":\"ACCEPTED\",\"at\":\"2026-11-01T12:00:01Z\"}");
        }
    }

    @Test
    void money_that_went_back_is_heard_of_too() {
        tracking.told(sample, "OrderPlaced", "PaymentApproved", "OrderCancelled");
        try (Listening customer = listen(sample.customer(), Role.CUSTOMER)) {
            tracking.told(sample, "PaymentRefunded");
            awaitHeard(customer, "orders", sample, "CANCELLED");
        }
    }

    @Test
    void an_owner_hears_of_his_stores_deals_and_never_of_what_is_unpaid() {
        try (Listening owner = listen(sample.order().store().ownerId(), Role.OWNER);
                Listening other = listen(later.order().store().ownerId(), Role.OWNER)) {
            tracking.told(sample, "OrderDrafted");
            tracking.told(later, "OrderDrafted", "OrderPlaced");
            awaitHeard(other, "orders", later, "PLACED");
            assertThat(signals(owner)).isEmpty();
            tracking.told(sample, "OrderPlaced");
            awaitHeard(owner, "orders", sample, "PLACED");
            assertThat(signals(other)).hasSize(1);
        }
    }

    @Test
    void a_rider_hears_of_his_delivery_and_that_something_near_may_have_changed_but_not_what() {
        tracking.told(sample, "OrderPlaced", "TicketAccepted", "CookingStarted");
        try (Listening mine = listen(sample.rider().id(), Role.RIDER);
                Listening other = listen(AccountId.next(), Role.RIDER)) {
            tracking.told(sample, "CookingFinished");
            awaitCount(mine, 1);
            awaitCount(other, 1);
            tracking.told(sample, "DeliveryClaimed");
            awaitHeard(mine, "deliveries", sample, "RIDER_ASSIGNED");
            awaitCount(other, 2);
            tracking.told(sample, "OrderPickedUp");
            awaitHeard(mine, "deliveries", sample, "PICKED_UP");
            awaitCount(other, 3);
            tracking.told(sample, "OrderDelivered");
            awaitHeard(mine, "deliveries", sample, "DELIVERED");
            assertThat(signals(other)).allMatch("deliveries {\"at\":\"2026-11-01T12:00:01Z\"}"::equals);
        }
    }

    @Test
    void an_operator_hears_of_everything() {
        try (Listening operator = listen(AccountId.next(), Role.OPERATOR)) {
            tracking.told(sample, "OrderDrafted");
            awaitHeard(operator, "orders", sample, "AWAITING_PAYMENT");
            tracking.told(later, "OrderPlaced", "CookingFinished", "DeliveryClaimed");
            awaitHeard(operator, "orders", later, "RIDER_ASSIGNED");
        }
    }

    @Test
    void an_account_has_ten_streams_and_its_next_one_is_refused() throws Exception {
        AccountId account = AccountId.next();
        List<Listening> open = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            open.add(listen(account, Role.CUSTOMER));
        }
        Answer refused = tracking.as(account, Role.CUSTOMER).get(PATH);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_STREAMS");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(tracking.as(AccountId.next(), Role.CUSTOMER)
                        .call("HEAD", PATH, null)
                        .status())
                .isEqualTo(200);
        open.forEach(Listening::close);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> tracking.as(account, Role.CUSTOMER)
                                .call("HEAD", PATH, null)
                                .status()
                        == 200);
    }

    @Test
    void a_stream_ends_with_the_token_that_opened_it() throws Exception {
        Instant expiry = Instant.now().plusSeconds(6);
        String token = TestTokens.get().but(AccountId.next(), claims -> claims.expirationTime(Date.from(expiry)));
        Listening.at(PATH, tracking.service(), token).awaitEnd();
        assertThat(Instant.now()).isBetween(expiry.minusSeconds(1), expiry.plusSeconds(25));
    }

    @Test
    void a_lost_connection_to_the_database_asks_to_read_everything_again() {
        try (Listening customer = listen(sample.customer(), Role.CUSTOMER);
                Listening rider = listen(sample.rider().id(), Role.RIDER)) {
            tracking.service()
                    .bean(JdbcClient.class)
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and application_name = :name")
                    .param("name", GrowthListener.NAME)
                    .query(Boolean.class)
                    .single();
            awaitCount(customer, 1);
            awaitCount(rider, 1);
            assertThat(signals(customer).getFirst()).startsWith("orders {\"at\":");
            assertThat(signals(rider).getFirst()).startsWith("deliveries {\"at\":");
        }
    }

    @Test
    void every_instance_hears_what_another_one_wrote_and_stopping_one_ends_its_streams() throws Exception {
        Tracking second = tracking.again("--baedal.tracking.signal-heartbeat=200ms");
        Listening customer = listen(second.service(), sample.customer(), Role.CUSTOMER);
        tracking.told(sample, "OrderPlaced");
        awaitHeard(customer, "orders", sample, "PLACED");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> customer.lines().stream().filter(":"::equals).count() > 3);
        long before = System.nanoTime();
        second.service().close();
        customer.awaitEnd();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    private Listening listen(AccountId account, Role role) {
        return listen(tracking.service(), account, role);
    }

    /** Open when its first beat was heard. */
    private static Listening listen(RunningService service, AccountId account, Role role) {
        Listening listening = Listening.at(PATH, service, TestTokens.get().of(account, role));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !listening.lines().isEmpty());
        return listening;
    }

    /** {@code topic data} of every signal. */
    private static List<String> signals(Listening listening) {
        List<String> lines = listening.lines();
        List<String> signals = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).startsWith("event: ")) {
                signals.add(lines.get(i).substring(7) + " " + lines.get(i + 1).substring(6));
            }
        }
        return signals;
    }

    private static void awaitHeard(Listening listening, String topic, Sample order, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> signals(listening).stream()
                        .anyMatch(signal -> signal.startsWith(
                                topic + " {\"orderId\":\"" + order.id() + "\",\"status\":\"" + status + "\"")));
    }

    private static void awaitCount(Listening listening, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> signals(listening).size() >= count);
    }
}
