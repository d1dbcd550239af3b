package baedal.notification.sending;

import java.time.Duration;
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

    @Override
    public String toString() {
        return url;
    }
}
