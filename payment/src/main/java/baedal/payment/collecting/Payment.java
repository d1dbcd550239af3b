package baedal.payment.collecting;

import baedal.contracts.OrderFact.PaymentApproved;
import baedal.contracts.OrderFact.PaymentDeclined;
import baedal.contracts.OrderFact.PaymentRefunded;
import baedal.contracts.OrderId;
import baedal.payment.collecting.AttemptOutcome.Outcome;
import baedal.payment.network.ConfirmAnswer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The money of one order. Two truths decide alone: whether the order is dead, and what was captured. Approved and dead, in either
 * order: everything goes back.
 *
 * @param since when it came into this state
 * @param attempt the last one; never more than one is alive
 * @param deadBecause the fact that ended the order; {@code null} while it lives
 * @param refundBecause why the money goes, or went, back
 * @param version guards the row
 * @param facts how many facts it has told
 */
record Payment(
        OrderId orderId,
        State state,
        Instant since,
        @Nullable Attempt attempt,
        @Nullable String deadBecause,
        @Nullable String refundBecause,
        Effort effort,
        int version,
        int facts) {

    static Payment of(OrderId orderId, Instant now) {
        return new Payment(orderId, State.NONE, now, null, null, null, Effort.NONE, 0, 0);
    }

    Start start(StartAttempt asked, Instant now, PaymentLimits limits) {
        return Start.of(this, asked, now, limits);
    }

    /** How the last attempt stands; empty once its money is on the way back. */
    Optional<AttemptOutcome> outcome(Attempt last) {
        return switch (state) {
            case APPROVED -> Optional.of(AttemptOutcome.of(Outcome.APPROVED, last, since));
            case DECLINED -> Optional.of(AttemptOutcome.of(Outcome.DECLINED, last, since));
            case NONE, APPROVING, UNKNOWN -> Optional.of(AttemptOutcome.of(Outcome.UNKNOWN, last, since));
            case REFUNDING, REFUNDED -> Optional.empty();
        };
    }

    boolean isTrying(UUID attemptId) {
        return attempt != null && attempt.id().equals(attemptId);
    }

    /** @param doubtBefore the attempt's doubt before this confirm, which an answer to this one leaves as it was */
    Moved confirmed(ConfirmAnswer answer, @Nullable Instant doubtBefore, Instant now, PaymentLimits limits) {
        return switch (answer) {
            case ConfirmAnswer.Approved approved -> approved(approved.method(), now);
            case ConfirmAnswer.Declined declined -> declined(declined.code(), now);
            case ConfirmAnswer.Unknown unknown -> new Unsettled(this).unknown(unknown, doubtBefore, now, limits);
        };
    }

    Moved approved(String method, Instant now) {
        return switch (state) {
            case APPROVING, UNKNOWN, DECLINED -> {
                Attempt approved = tried().approved(method, now);
                PaymentApproved fact = new PaymentApproved(orderId, now, approved.amount(), method);
                // money that comes after it was declined is as unwanted as a dead order's
                yield deadBecause == null && state != State.DECLINED
                        ? new Moved(in(State.APPROVED, now, approved, Effort.NONE), fact)
                        : new Moved(
                                in(State.REFUNDING, now, approved, Effort.due(now))
                                        .refunding(Objects.requireNonNullElse(deadBecause, "LATE_APPROVAL")),
                                fact);
            }
            case NONE, APPROVED, REFUNDING, REFUNDED -> Moved.silently(this);
        };
    }

    Moved declined(String code, Instant now) {
        return switch (state) {
            case APPROVING, UNKNOWN -> {
                Attempt declined = tried().declined(code, now);
                yield new Moved(
                        in(State.DECLINED, now, declined, Effort.NONE),
                        new PaymentDeclined(orderId, now, declined.amount(), code));
            }
            case NONE, APPROVED, DECLINED, REFUNDING, REFUNDED -> Moved.silently(this);
        };
    }

    /**
     * The order ended.
     *
     * @param because the fact that says so
     */
    Moved died(String because, Instant now) {
        if (deadBecause != null) {
            return Moved.silently(this);
        }
        Payment dead = new Payment(orderId, state, since, attempt, because, refundBecause, effort, version, facts);
        return state == State.APPROVED
                ? Moved.silently(
                        dead.in(State.REFUNDING, now, attempt, Effort.due(now)).refunding(because))
                : Moved.silently(dead);
    }

    /**
     * An operator wants the money back.
     *
     * @throws PaymentCannotMove if none is captured
     */
    Moved refund(String because, Instant now) {
        return switch (state) {
            case APPROVED ->
                Moved.silently(
                        in(State.REFUNDING, now, attempt, Effort.due(now)).refunding(because));
            case REFUNDING, REFUNDED -> Moved.silently(this);
            case NONE, APPROVING, UNKNOWN, DECLINED -> throw new PaymentCannotMove(state);
        };
    }

    Moved refunded(Instant now) {
        return state == State.REFUNDING
                ? new Moved(
                        in(State.REFUNDED, now, attempt, Effort.NONE),
                        new PaymentRefunded(
                                orderId, now, tried().amount(), Objects.requireNonNullElse(refundBecause, "")))
                : Moved.silently(this);
    }

    /** @throws IllegalStateException where nothing was tried: such a payment has nothing to settle */
    Attempt tried() {
        if (attempt == null) {
            throw new IllegalStateException("nothing was tried for order " + orderId);
        }
        return attempt;
    }

    Payment in(State next, Instant from, @Nullable Attempt with, Effort put) {
        return new Payment(orderId, next, from, with, deadBecause, refundBecause, put, version, facts);
    }

    /** As it stands in its row, once recorded. */
    Payment recorded(int factsTold) {
        return new Payment(
                orderId, state, since, attempt, deadBecause, refundBecause, effort, version + 1, facts + factsTold);
    }

    private Payment refunding(String because) {
        return new Payment(orderId, state, since, attempt, deadBecause, because, effort, version, facts);
    }
}
