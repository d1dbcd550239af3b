package baedal.payment.collecting;

import static baedal.payment.collecting.Sample.LIMITS;
import static baedal.payment.collecting.Sample.NOON;
import static baedal.payment.collecting.Sample.ORDER;
import static baedal.payment.collecting.Sample.OTHER;
import static baedal.payment.collecting.Sample.SAME;
import static baedal.payment.collecting.Sample.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.OrderFact.PaymentApproved;
import baedal.contracts.OrderFact.PaymentRefunded;
import baedal.payment.network.ConfirmAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTest {

    private static final Instant LATER = NOON.plusSeconds(1);

    /** What each move makes of each state: "=" nothing, a state, the fact told, a refusal after "!", an outcome after "?". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            approved       | alive | = | APPROVED PaymentApproved  | APPROVED PaymentApproved  | = | REFUNDING PaymentApproved | = | =
            approved       | dead  | = | REFUNDING PaymentApproved | REFUNDING PaymentApproved | = | REFUNDING PaymentApproved | = | =
            declined       | alive | = | DECLINED PaymentDeclined  | DECLINED PaymentDeclined  | = | =         | = | =
            declined       | dead  | = | DECLINED PaymentDeclined  | DECLINED PaymentDeclined  | = | =         | = | =
            unknown        | alive | = | UNKNOWN                   | UNKNOWN                   | = | =         | = | =
            unknown        | dead  | = | UNKNOWN                   | UNKNOWN                   | = | =         | = | =
            died           | alive | NONE | APPROVING              | UNKNOWN | REFUNDING           | DECLINED  | REFUNDING | REFUNDED
            died           | dead  | = | =                         | =                         | = | =         | = | =
            refund         | alive | !NONE | !APPROVING            | !UNKNOWN | REFUNDING          | !DECLINED | = | =
            refund         | dead  | !NONE | !APPROVING            | !UNKNOWN | REFUNDING          | !DECLINED | = | =
            refunded       | alive | = | =                         | =                         | = | =         | REFUNDED PaymentRefunded | =
            refunded       | dead  | = | =                         | =                         | = | =         | REFUNDED PaymentRefunded | =
            refund failed  | alive | = | =                         | =                         | = | =         | REFUNDING | =
            refund failed  | dead  | = | =                         | =                         | = | =         | REFUNDING | =
            start          | alive | APPROVING | !PAYMENT_IN_PROGRESS | !PAYMENT_IN_PROGRESS | !NOT_PAYABLE | APPROVING | !NOT_PAYABLE | !NOT_PAYABLE
            start          | dead  | !NOT_PAYABLE | !NOT_PAYABLE   | !NOT_PAYABLE | !NOT_PAYABLE | !NOT_PAYABLE | !NOT_PAYABLE | !NOT_PAYABLE
            start too late | alive | !NOT_PAYABLE | !PAYMENT_IN_PROGRESS | !PAYMENT_IN_PROGRESS | !NOT_PAYABLE | !NOT_PAYABLE | !NOT_PAYABLE | !NOT_PAYABLE
            same again     | alive | APPROVING | ?UNKNOWN          | ?UNKNOWN | ?APPROVED          | ?DECLINED | !NOT_PAYABLE | !NOT_PAYABLE
            same again     | dead  | !NOT_PAYABLE | ?UNKNOWN       | ?UNKNOWN | ?APPROVED          | ?DECLINED | !NOT_PAYABLE | !NOT_PAYABLE
            """)
    void every_move_from_every_state_of_a_living_and_a_dead_order(ArgumentsAccessor row) {
        String move = cell(row, 0);
        boolean dead = cell(row, 1).equals("dead");
        for (State state : State.values()) {
            assertThat(result(move, Sample.payment(state, dead)))
                    .as("%s from %s, %s", move, state, dead ? "dead" : "alive")
                    .isEqualTo(cell(row, 2 + List.of(State.values()).indexOf(state)));
        }
    }

    @Test
    void approved_and_dead_in_either_order_is_refunded_for_the_same_reason() {
        Payment approving = Sample.payment(State.APPROVING, false);

        Payment approvedFirst = approving
                .approved("카드", NOON)
                .payment()
                .died("OrderExpired", LATER)
                .payment();
        Payment diedFirst = approving
                .died("OrderExpired", NOON)
                .payment()
                .approved("카드", LATER)
                .payment();

        assertThat(approvedFirst.state()).isEqualTo(diedFirst.state()).isEqualTo(State.REFUNDING);
        assertThat(approvedFirst.refundBecause())
                .isEqualTo(diedFirst.refundBecause())
                .isEqualTo("OrderExpired");
        assertThat(approvedFirst.effort().dueAt()).isEqualTo(LATER);
    }

    @Test
    void an_order_that_died_before_anyone_paid_takes_no_attempt() {
        Payment dead = Payment.of(ORDER, NOON).died("OrderCancelled", NOON).payment();
        assertThat(dead.start(Sample.asking(SAME, LATER), NOON, LIMITS))
                .isEqualTo(new Start.Refused(Start.Refusing.NOT_PAYABLE));
    }

    @Test
    void facts_carry_the_attempts_amount_and_how_or_why() {
        Moved approved = Sample.payment(State.APPROVING, true).approved("카드", LATER);
        assertThat(approved.fact()).isEqualTo(new PaymentApproved(ORDER, LATER, TOTAL, "카드"));
        assertThat(approved.payment().refunded(LATER).fact())
                .isEqualTo(new PaymentRefunded(ORDER, LATER, TOTAL, "OrderCancelled"));
    }

    @Test
    void an_answer_clears_its_own_doubt_and_leaves_the_earlier_one() {
        Payment approving = Sample.payment(State.APPROVING, false, Sample.attempt(NOON.plusSeconds(660), 2));
        Instant earlier = NOON.plusSeconds(600);

        assertThat(doubtAfter(approving, new ConfirmAnswer.Unknown("500", false), earlier))
                .isEqualTo(earlier);
        assertThat(doubtAfter(approving, new ConfirmAnswer.Unknown("time-out", true), earlier))
                .isEqualTo(NOON.plusSeconds(660));
    }

    private static String cell(ArgumentsAccessor row, int column) {
        return Objects.requireNonNull(row.getString(column));
    }

    private static @Nullable Instant doubtAfter(Payment payment, ConfirmAnswer answer, Instant before) {
        return payment.confirmed(answer, before, LATER, LIMITS)
                .payment()
                .tried()
                .doubtUntil();
    }

    private static String result(String move, Payment payment) {
        try {
            return switch (move) {
                case "approved" ->
                    result(payment, payment.confirmed(new ConfirmAnswer.Approved("카드"), null, LATER, LIMITS));
                case "declined" ->
                    result(payment, payment.confirmed(new ConfirmAnswer.Declined("NO"), null, LATER, LIMITS));
                case "unknown" ->
                    result(payment, payment.confirmed(new ConfirmAnswer.Unknown("?", true), null, LATER, LIMITS));
                case "died" -> result(payment, payment.died("OrderRejected", LATER));
                case "refund" -> result(payment, payment.refund("식었어요", LATER));
                case "refunded" -> result(payment, payment.refunded(LATER));
                case "refund failed" -> result(payment, new Unsettled(payment).refundFailed("500", LATER, LIMITS));
                case "start" -> result(payment.start(Sample.asking(OTHER, LATER), NOON, LIMITS));
                case "start too late" -> result(payment.start(Sample.asking(OTHER, NOON), NOON, LIMITS));
                case "same again" -> result(payment.start(Sample.asking(SAME, LATER), NOON, LIMITS));
                default -> throw new IllegalArgumentException(move);
            };
        } catch (PaymentCannotMove e) {
            return "!" + e.state();
        }
    }

    private static String result(Payment before, Moved moved) {
        if (moved.payment().equals(before)) {
            return "=";
        }
        String state = moved.payment().state().name();
        return moved.fact() == null ? state : state + " " + moved.fact().type();
    }

    private static String result(Start start) {
        return switch (start) {
            case Start.Started started -> started.next().state().name();
            case Start.Before before -> "?" + before.outcome().outcome();
            case Start.Refused refused -> "!" + refused.because();
        };
    }
}
