package baedal.payment.network;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.OrderId;
import baedal.contracts.Won;
import baedal.simulators.testing.RunningSimulator;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The adapter against the simulator, over HTTP, with every fault it has. */
class TossPaymentNetworkTest {

    private static final Won TOTAL = Won.of(20_000);
    private static RunningSimulator simulator;
    private static PaymentNetwork network;

    private final OrderId order = OrderId.next();
    private final UUID attempt = UUID.randomUUID();

    @BeforeAll
    static void start() {
        simulator = RunningSimulator.paymentNetwork();
        network = at(simulator.url());
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @AfterEach
    void heal() {
        simulator.recover();
    }

    /** As patient as it may be: tests share their machine with other builds. */
    static PaymentNetwork at(String url) {
        return at(url, "test_sk_baedal", Duration.ofSeconds(2));
    }

    static PaymentNetwork at(String url, String secretKey, Duration answerWithin) {
        return new TossPaymentNetwork(
                new Cable(new NetworkSettings(url, secretKey, Duration.ofSeconds(1), answerWithin, 16)));
    }

    @Test
    void an_approval_says_how_it_was_paid_and_is_found_afterwards() {
        assertThat(confirm("sim_ok_1")).isEqualTo(new ConfirmAnswer.Approved("카드"));
        assertThat(confirm("sim_ok_1")).isEqualTo(new ConfirmAnswer.Approved("카드"));
        assertThat(lookUp()).isInstanceOf(LookUp.Captured.class);
        assertThat(simulator.ledger(order).get(0).path("charges").asInt()).isEqualTo(1);
    }

    @Test
    void a_decline_carries_the_networks_code() {
        assertThat(confirm("sim_decline_1")).isEqualTo(new ConfirmAnswer.Declined("REJECT_CARD_PAYMENT"));
        assertThat(lookUp()).isEqualTo(new LookUp.NotDone("ABORTED"));
    }

    @Test
    void a_lost_answer_is_in_doubt_until_it_is_looked_up() {
        assertThat(confirm("sim_lost_1"))
                .isInstanceOfSatisfying(
                        ConfirmAnswer.Unknown.class,
                        unknown -> assertThat(unknown.inDoubt()).isTrue());
        assertThat(lookUp()).isInstanceOf(LookUp.Captured.class);
    }

    @Test
    void an_error_is_unknown_but_over() {
        assertThat(confirm("sim_error_1"))
                .isEqualTo(new ConfirmAnswer.Unknown("FAILED_INTERNAL_SYSTEM_PROCESSING", false));
        assertThat(lookUp()).isEqualTo(new LookUp.NotDone("NOT_FOUND_PAYMENT"));
    }

    @Test
    void a_slow_network_is_not_waited_for_and_the_same_key_meanwhile_is_in_doubt_too() {
        assertThat(confirm("sim_slow_1")).isInstanceOf(ConfirmAnswer.Unknown.class);
        assertThat(lookUp()).isEqualTo(new LookUp.NotDone("IN_PROGRESS"));
        assertThat(confirm("sim_slow_1")).isEqualTo(new ConfirmAnswer.Unknown("IDEMPOTENT_REQUEST_PROCESSING", true));
    }

    @Test
    void a_network_that_only_fails_leaves_everything_open() {
        confirm("sim_ok_1");
        simulator.suffer("{\"errorRate\":1}");

        assertThat(lookUp()).isInstanceOf(LookUp.Unanswered.class);
        assertThat(network.refund("sim_ok_1", order, "OrderCancelled")).isInstanceOf(RefundAnswer.Failed.class);
    }

    @Test
    void nothing_was_sent_to_a_network_that_is_gone() {
        PaymentNetwork gone = at("http://127.0.0.1:1");

        assertThat(gone.confirm(attempt, "sim_ok", order, TOTAL))
                .isInstanceOfSatisfying(
                        ConfirmAnswer.Unknown.class,
                        unknown -> assertThat(unknown.inDoubt()).isFalse());
        assertThat(gone.lookUp(order, TOTAL)).isInstanceOf(LookUp.Unanswered.class);
        assertThat(gone.refund("sim_ok", order, "OrderCancelled")).isInstanceOf(RefundAnswer.Failed.class);
    }

    @Test
    void a_wrong_secret_declines_nobody() {
        PaymentNetwork stranger = at(simulator.url(), "wrong", Duration.ofSeconds(2));
        assertThat(stranger.confirm(attempt, "sim_ok", order, TOTAL))
                .isEqualTo(new ConfirmAnswer.Unknown("UNAUTHORIZED_KEY", false));
    }

    @Test
    void a_refund_returns_everything_and_again_is_the_same() {
        confirm("sim_ok_refund");
        String key = ((LookUp.Captured) lookUp()).networkKey();

        assertThat(network.refund(key, order, "OrderCancelled")).isEqualTo(new RefundAnswer.Returned());
        assertThat(network.refund(key, order, "OrderCancelled")).isEqualTo(new RefundAnswer.Returned());
        assertThat(lookUp()).isEqualTo(new LookUp.Returned());
        assertThat(simulator.ledger(order).get(0).path("cancels").asInt()).isEqualTo(1);
    }

    @Test
    void another_amount_than_asked_for_is_never_believed() {
        confirm("sim_ok_1");

        assertThat(network.lookUp(order, Won.of(19_999))).isInstanceOf(LookUp.Unanswered.class);
        assertThat(network.confirm(attempt, "sim_ok_1", order, Won.of(1))).isInstanceOf(ConfirmAnswer.Unknown.class);
    }

    private ConfirmAnswer confirm(String paymentKey) {
        return network.confirm(attempt, paymentKey, order, TOTAL);
    }

    private LookUp lookUp() {
        return network.lookUp(order, TOTAL);
    }
}
