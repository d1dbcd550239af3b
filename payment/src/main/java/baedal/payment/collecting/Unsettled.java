package baedal.payment.collecting;

import baedal.payment.network.ConfirmAnswer;
import baedal.payment.network.LookUp;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A payment that waits for the network: to hear whether the money was taken, or that it is back. */
record Unsettled(Payment payment) {

    private static final String RETURNED_BY_NETWORK = "CANCELED";
    private static final Pattern CODE = Pattern.compile("[A-Z_]{3,60}");

    /** The network, or the way to it, left open what became of a confirm. */
    Moved unknown(ConfirmAnswer.Unknown answer, @Nullable Instant doubtBefore, Instant now, PaymentLimits limits) {
        return switch (payment.state()) {
            case APPROVING, UNKNOWN -> {
                Attempt tried = payment.tried();
                Attempt attempt = answer.inDoubt() ? tried : tried.doubtedUntil(doubtBefore);
                yield Moved.silently(unknown(attempt, now, later(answer.why(), now, limits)));
            }
            case NONE, APPROVED, DECLINED, REFUNDING, REFUNDED -> Moved.silently(payment);
        };
    }

    /** What follows from a look at the network that was taken after the last confirm. */
    Settlement settle(LookUp found, Instant now, PaymentLimits limits) {
        return switch (payment.state()) {
            case APPROVING, UNKNOWN ->
                switch (found) {
                    case LookUp.Captured captured -> payment.approved(captured.method(), now);
                    case LookUp.Returned _ -> payment.declined(RETURNED_BY_NETWORK, now);
                    case LookUp.Unanswered unanswered -> waiting(unanswered.why(), now, limits);
                    case LookUp.NotDone notDone -> notDone(notDone.status(), now, limits);
                };
            case NONE, APPROVED, DECLINED, REFUNDING, REFUNDED -> Moved.silently(payment);
        };
    }

    private Settlement notDone(String status, Instant now, PaymentLimits limits) {
        Attempt tried = payment.tried();
        boolean inDoubt = tried.isInDoubt(now);
        boolean worthAnotherConfirm = inDoubt || tried.confirms() <= limits.confirmAgain();
        if (payment.deadBecause() == null && worthAnotherConfirm) {
            Effort effort = payment.effort();
            Effort leased = new Effort(now.plus(limits.lease()), effort.tries(), effort.trouble());
            return new Settlement.ConfirmAgain(unknown(tried.confirmedAgain(now, limits), now, leased));
        }
        return inDoubt ? waiting(status, now, limits) : payment.declined(lastCodeOr(status), now);
    }

    private Moved waiting(String because, Instant now, PaymentLimits limits) {
        return Moved.silently(unknown(payment.tried(), now, later(because, now, limits)));
    }

    /** The money is not back yet; somebody tries again, for ever. */
    Moved refundFailed(String because, Instant now, PaymentLimits limits) {
        Effort effort = payment.effort();
        return payment.state() == State.REFUNDING
                ? Moved.silently(payment.in(
                        State.REFUNDING,
                        payment.since(),
                        payment.attempt(),
                        effort.again(now.plus(limits.refundPause(effort.tries())), because)))
                : Moved.silently(payment);
    }

    private Payment unknown(Attempt attempt, Instant now, Effort effort) {
        return payment.in(State.UNKNOWN, payment.state() == State.UNKNOWN ? payment.since() : now, attempt, effort);
    }

    private Effort later(String because, Instant now, PaymentLimits limits) {
        Effort effort = payment.effort();
        return effort.again(now.plus(limits.settlePause(effort.tries())), because);
    }

    /** Why the last confirm did not succeed, if the network said so. */
    private String lastCodeOr(String status) {
        String trouble = payment.effort().trouble();
        return trouble != null && CODE.matcher(trouble).matches() ? trouble : status;
    }
}
