package baedal.payment.collecting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param unknownAfter an attempt without an answer for so long counts as unknown
 * @param doubt how long a confirm without an answer may still take effect
 * @param confirmAgain how often an attempt that the network says is not done is confirmed again before it counts as declined
 * @param settleBackOff the longest pause between two looks at an unknown payment
 * @param refundBackOff the longest pause between two tries to give money back
 * @param lease how long one worker has a payment for itself
 * @param atOnce how many payments one instance looks after at once
 * @param stuckAfter from when on operators see an unknown payment
 */
@ConfigurationProperties("baedal.payment")
record PaymentLimits(
        Duration unknownAfter,
        Duration doubt,
        int confirmAgain,
        Duration settleBackOff,
        Duration refundBackOff,
        Duration lease,
        int atOnce,
        Duration stuckAfter) {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final int MOST_DOUBLINGS = 16;

    Duration settlePause(int tries) {
        return pause(tries, settleBackOff);
    }

    Duration refundPause(int tries) {
        return pause(tries, refundBackOff);
    }

    private static Duration pause(int tries, Duration longest) {
        Duration doubled = SHORTEST.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
