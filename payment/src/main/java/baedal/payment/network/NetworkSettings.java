package baedal.payment.network;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the network is and how long it is waited for.
 *
 * @param answerWithin shorter than what {@code order} waits for this service
 */
@ConfigurationProperties("baedal.payment-network")
record NetworkSettings(String url, String secretKey, Duration connectWithin, Duration answerWithin, int connections) {

    @Override
    public String toString() {
        return url;
    }
}
