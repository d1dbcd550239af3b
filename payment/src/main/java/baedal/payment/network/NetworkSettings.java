package baedal.payment.network;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the network is and how long it is waited for.
 *
 * @param answerWithin shorter than what {@code order} waits for this service
 */
@ConfigurationProperties("baedal.payment-network")
record NetworkSettings(String url, String secretKey, Duration connectWithin, Duration answerWithin, int connections) {

    private static final String SIMULATORS_KEY = "test_sk_baedal";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException if a real network would be called with no key or with the simulator's */
    NetworkSettings {
        if (secretKey.isBlank() || (secretKey.equals(SIMULATORS_KEY) && !isOnThisMachine(url))) {
            throw new IllegalArgumentException("The key of the payment network at " + url
                    + " is missing or the simulator's: set BAEDAL_PAYMENT_NETWORK_SECRET.");
        }
    }

    private static boolean isOnThisMachine(String url) {
        return LOOPBACK.contains(String.valueOf(URI.create(url).getHost()));
    }

    @Override
    public String toString() {
        return url;
    }
}
