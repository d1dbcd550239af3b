package baedal.notification.sending;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Our account with the provider.
 *
 * @param answerTimeout after it the outcome is unknown
 */
@ConfigurationProperties("baedal.kakaotalk")
record KakaoTalk(
        String url,
        String appKey,
        String secretKey,
        String senderKey,
        Duration connectTimeout,
        Duration answerTimeout) {

    private static final String SIMULATORS_SECRET = "test_kakaotalk_secret";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException if the real provider would be called with no secret or with the simulator's */
    KakaoTalk {
        if (secretKey.isBlank() || (secretKey.equals(SIMULATORS_SECRET) && !isOnThisMachine(url))) {
            throw new IllegalArgumentException("The secret of KakaoTalk at " + url
                    + " is missing or the simulator's: set BAEDAL_KAKAOTALK_SECRET.");
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
