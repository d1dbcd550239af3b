package baedal.identity.keys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What identity is told.
 *
 * @param signingKey a PEM file (PKCS #8); made at the first start of a demo, demanded otherwise
 * @param serviceSecrets by service
 */
@ConfigurationProperties("baedal.identity")
public record IdentitySettings(
        Path signingKey,
        Duration accessTokenLife,
        Duration refreshTokenLife,
        Duration serviceTokenLife,
        String demoPassword,
        Map<String, String> serviceSecrets) {

    @Override
    public String toString() {
        return "IdentitySettings[" + signingKey + "]";
    }
}
