package baedal.notification.sending;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KakaoTalkTest {

    private static final String REAL = "https://kakaotalk-bizmessage.api.nhncloudservice.com";

    @Test
    void the_real_provider_is_never_called_with_the_simulators_secret_or_with_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> account(REAL, "test_kakaotalk_secret"))
                .withMessageContaining("BAEDAL_KAKAOTALK_SECRET");
        assertThatIllegalArgumentException().isThrownBy(() -> account(REAL, ""));
        assertThatNoException().isThrownBy(() -> account(REAL, "a secret of ours"));
        assertThatNoException().isThrownBy(() -> account("http://localhost:8091", "test_kakaotalk_secret"));
    }

    private static KakaoTalk account(String url, String secret) {
        return new KakaoTalk(url, "app", secret, "sender", Duration.ofSeconds(1), Duration.ofSeconds(10));
    }
}
