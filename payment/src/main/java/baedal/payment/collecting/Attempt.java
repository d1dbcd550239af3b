package baedal.payment.collecting;

import baedal.contracts.Won;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to collect the total.
 *
 * @param doubtUntil until when a confirm without an answer may still take effect; {@code null} when every confirm was answered
 * @param confirms how often the network was asked to take the money
 * @param method as the network calls it, once approved
 * @param reason the network's code, once declined
 * @param decidedAt when it was approved or declined
 */
record Attempt(
        UUID id,
        String paymentKey,
        Won amount,
        Instant startedAt,
        @Nullable Instant doubtUntil,
        int confirms,
        @Nullable String method,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    static Attempt started(StartAttempt asked, Instant now, PaymentLimits limits) {
        return new Attempt(
                asked.attemptId(),
                asked.paymentKey(),
                asked.amount(),
                now,
                now.plus(limits.doubt()),
                1,
                null,
                null,
                null);
    }

    Attempt confirmedAgain(Instant now, PaymentLimits limits) {
        return new Attempt(
                id, paymentKey, amount, startedAt, now.plus(limits.doubt()), confirms + 1, method, reason, decidedAt);
    }

    Attempt doubtedUntil(@Nullable Instant until) {
        return new Attempt(id, paymentKey, amount, startedAt, until, confirms, method, reason, decidedAt);
    }

    Attempt approved(String by, Instant now) {
        return new Attempt(id, paymentKey, amount, startedAt, null, confirms, by, null, now);
    }

    Attempt declined(String code, Instant now) {
        return new Attempt(id, paymentKey, amount, startedAt, null, confirms, null, code, now);
    }

    boolean isInDoubt(Instant now) {
        return doubtUntil != null && now.isBefore(doubtUntil);
    }
}
