package baedal.payment.network;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NetworkSettingsTest {

    @Test
    void a_real_network_is_never_called_with_the_simulators_key_or_with_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("https://api.tosspayments.com", "test_sk_baedal"))
                .withMessageContaining("BAEDAL_PAYMENT_NETWORK_SECRET");
        assertThatIllegalArgumentException().isThrownBy(() -> settings("https://api.tosspayments.com", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("http://localhost:8090", ""));
        assertThatNoException().isThrownBy(() -> settings("https://api.tosspayments.com", "live_sk_something"));
        assertThatNoException().isThrownBy(() -> settings("http://localhost:8090", "test_sk_baedal"));
        assertThatNoException().isThrownBy(() -> settings("http://127.0.0.1:8090", "test_sk_baedal"));
    }

    private static NetworkSettings settings(String url, String key) {
        return new NetworkSettings(url, key, Duration.ofMillis(300), Duration.ofSeconds(2), 8);
    }
}
