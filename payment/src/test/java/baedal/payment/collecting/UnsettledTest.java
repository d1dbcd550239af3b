package baedal.payment.collecting;

import static baedal.payment.collecting.Sample.LIMITS;
import static baedal.payment.collecting.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import baedal.payment.network.LookUp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnsettledTest {

    /** doubt: whether a confirm without an answer may still take effect. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # network says | order | doubt  | confirms | therefore
            captured       | alive | none   | 1        | APPROVED
            captured       | alive | fresh  | 9        | APPROVED
            captured       | dead  | fresh  | 1        | REFUNDING
            captured       | dead  | passed | 1        | REFUNDING
            returned       | alive | fresh  | 1        | DECLINED
            returned       | dead  | none   | 1        | DECLINED
            nothing        | alive | none   | 1        | UNKNOWN
            nothing        | alive | passed | 9        | UNKNOWN
            nothing        | dead  | none   | 9        | UNKNOWN
            nothing        | dead  | passed | 9        | UNKNOWN
            not done       | alive | none   | 1        | confirm again
            not done       | alive | none   | 4        | confirm again
            not done       | alive | none   | 5        | DECLINED
            not done       | alive | fresh  | 5        | confirm again
            not done       | alive | passed | 5        | DECLINED
            not done       | dead  | none   | 1        | DECLINED
            not done       | dead  | fresh  | 1        | UNKNOWN
            not done       | dead  | passed | 1        | DECLINED
            """)
    void what_follows_from_a_look_at_the_network(
            String networkSays, String order, String doubt, int confirms, String therefore) {
        for (State state : new State[] {State.APPROVING, State.UNKNOWN}) {
            Payment payment = Sample.payment(state, order.equals("dead"), Sample.attempt(doubtUntil(doubt), confirms));
            assertThat(name(new Unsettled(payment).settle(found(networkSays), NOON, LIMITS)))
                    .isEqualTo(therefore);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"NONE", "APPROVED", "DECLINED", "REFUNDING", "REFUNDED"})
    void what_is_settled_stays_so(State state) {
        Payment payment = Sample.payment(state, false);
        assertThat(new Unsettled(payment).settle(found("captured"), NOON, LIMITS))
                .isEqualTo(Moved.silently(payment));
    }

    @Test
    void another_confirm_renews_the_doubt_before_it_is_sent() {
        Payment payment = Sample.payment(State.UNKNOWN, false, Sample.attempt(null, 2));

        Settlement again = new Unsettled(payment).settle(found("not done"), NOON, LIMITS);

        assertThat(again).isInstanceOfSatisfying(Settlement.ConfirmAgain.class, confirm -> {
            Attempt attempt = confirm.next().tried();
            assertThat(attempt.doubtUntil()).isEqualTo(NOON.plus(LIMITS.doubt()));
            assertThat(attempt.confirms()).isEqualTo(3);
            assertThat(confirm.next().effort().dueAt()).isEqualTo(NOON.plus(LIMITS.lease()));
        });
    }

    @Test
    void pauses_grow_to_their_limit_and_no_further() {
        Payment payment = Sample.payment(State.REFUNDING, true);
        for (int i = 0; i < 40; i++) {
            payment = new Unsettled(payment).refundFailed("500", NOON, LIMITS).payment();
            assertThat(payment.effort().dueAt()).isBetween(NOON.plusMillis(500), NOON.plus(LIMITS.refundBackOff()));
        }
        assertThat(payment.effort().dueAt()).isEqualTo(NOON.plus(LIMITS.refundBackOff()));
        assertThat(payment.effort().tries()).isEqualTo(40);
        assertThat(LIMITS.settlePause(0)).isEqualTo(Duration.ofMillis(500));
        assertThat(LIMITS.settlePause(3)).isEqualTo(LIMITS.settleBackOff());
    }

    private static @Nullable Instant doubtUntil(String doubt) {
        return switch (doubt) {
            case "none" -> null;
            case "fresh" -> NOON.plusSeconds(1);
            case "passed" -> NOON;
            default -> throw new IllegalArgumentException(doubt);
        };
    }

    private static LookUp found(String networkSays) {
        return switch (networkSays) {
            case "captured" -> new LookUp.Captured("sim_ok", "카드");
            case "returned" -> new LookUp.Returned();
            case "nothing" -> new LookUp.Unanswered("time-out");
            case "not done" -> new LookUp.NotDone("NOT_FOUND_PAYMENT");
            default -> throw new IllegalArgumentException(networkSays);
        };
    }

    private static String name(Settlement settlement) {
        return switch (settlement) {
            case Moved moved -> moved.payment().state().name();
            case Settlement.ConfirmAgain _ -> "confirm again";
        };
    }
}
