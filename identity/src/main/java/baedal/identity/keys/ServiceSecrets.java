package baedal.identity.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which services there are, and how they prove it. Outside of a demo every secret must be one. */
@Component
class ServiceSecrets {

    private static final int SHORTEST = 32;

    private final Map<String, String> secrets;

    ServiceSecrets(IdentitySettings settings, @Value("${baedal.demo}") boolean demo) {
        this.secrets = settings.serviceSecrets();
        if (!demo) {
            secrets.forEach(ServiceSecrets::demandStrong);
        }
    }

    private static void demandStrong(String service, String secret) {
        if (secret.length() < SHORTEST || secret.toLowerCase(Locale.ROOT).contains("demo")) {
            throw new IllegalStateException(
                    ("The secret of %s is missing, short or a demo's: set BAEDAL_SERVICE_SECRET_%s to"
                                    + " %d characters or more that nobody can guess.")
                            .formatted(service, service.toUpperCase(Locale.ROOT), SHORTEST));
        }
    }

    boolean match(String service, String secret) {
        String right = secrets.getOrDefault(service, "");
        return !right.isEmpty()
                && MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
