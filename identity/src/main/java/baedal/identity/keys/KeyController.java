package baedal.identity.keys;

import baedal.http.Refusal;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KeyController {

    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);

    private final JWKSet keys;
    private final ServiceSecrets secrets;
    private final Issuer issuer;
    private final long serviceTokenSeconds;

    KeyController(SigningKey signingKey, ServiceSecrets secrets, Issuer issuer, IdentitySettings settings) {
        this.keys = new JWKSet(signingKey.key().toPublicJWK());
        this.secrets = secrets;
        this.issuer = issuer;
        this.serviceTokenSeconds = settings.serviceTokenLife().toSeconds();
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEYS_KEPT).cachePublic())
                .body(keys.toJSONObject(true));
    }

    @PostMapping("/internal/service-tokens")
    ServiceToken serviceToken(@Valid @RequestBody ServiceCredentials credentials) {
        if (!secrets.match(credentials.service, credentials.secret)) {
            throw new Refusal(HttpStatus.UNAUTHORIZED, "BAD_CREDENTIALS");
        }
        return new ServiceToken(issuer.serviceToken(credentials.service), serviceTokenSeconds);
    }

    record ServiceCredentials(
            @NotNull String service, @NotNull String secret) {

        @Override
        public String toString() {
            return "ServiceCredentials[" + service + "]";
        }
    }

    record ServiceToken(String accessToken, long expiresIn) {}
}
