package baedal.notification.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param gather how long a message waits for company, at most
 * @param batchSize how many messages go out in one request, at most
 * @param remembered how long the provider knows an idempotency key
 * @param retryAtMostEvery how far apart tries grow
 * @param dailyPerPhone how many messages one phone gets in a day
 */
@ConfigurationProperties("baedal.messages")
record SendingLimits(
        Duration gather, int batchSize, Duration remembered, Duration retryAtMostEvery, int dailyPerPhone) {

    private static final Duration FIRST_RETRY = Duration.ofMillis(300);
    private static final int DOUBLINGS = 10;

    Duration waitAfter(int tries) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        return wait.compareTo(retryAtMostEvery) < 0 ? wait : retryAtMostEvery;
    }
}
