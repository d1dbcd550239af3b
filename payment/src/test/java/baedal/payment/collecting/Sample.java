package baedal.payment.collecting;

import baedal.contracts.OrderId;
import baedal.contracts.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments in every state, for tables. */
final class Sample {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final OrderId ORDER = OrderId.of("01900000-0000-7000-8000-000000000001");
    static final UUID SAME = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-00000000000b");
    static final Won TOTAL = Won.of(20_000);
    static final PaymentLimits LIMITS = new PaymentLimits(
            Duration.ofSeconds(5),
            Duration.ofMinutes(11),
            4,
            Duration.ofSeconds(3),
            Duration.ofSeconds(20),
            Duration.ofSeconds(15),
            32,
            Duration.ofMinutes(1));

    private Sample() {}

    static StartAttempt asking(UUID attemptId, Instant payBefore) {
        return new StartAttempt(ORDER, attemptId, "sim_ok", TOTAL, payBefore);
    }

    static Payment payment(State state, boolean dead) {
        Attempt attempt = state == State.NONE ? null : attempt(null, 1);
        return payment(state, dead, attempt);
    }

    static Payment payment(State state, boolean dead, @Nullable Attempt attempt) {
        String refund = state == State.REFUNDING || state == State.REFUNDED ? "OrderCancelled" : null;
        return new Payment(ORDER, state, NOON, attempt, dead ? "OrderCancelled" : null, refund, Effort.NONE, 3, 0);
    }

    static Attempt attempt(@Nullable Instant doubtUntil, int confirms) {
        return new Attempt(SAME, "sim_ok", TOTAL, NOON, doubtUntil, confirms, null, null, null);
    }
}
