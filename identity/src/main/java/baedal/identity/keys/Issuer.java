package baedal.identity.keys;

import baedal.contracts.Role;
import baedal.identity.accounts.Account;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs tokens. */
@Component
public class Issuer {

    private static final String SESSION = "sid";

    private final JWSSigner signer;
    private final RSASSAVerifier verifier;
    private final JWSHeader header;
    private final IdentitySettings settings;
    private final String issuer;
    private final String audience;
    private final Clock clock;

    Issuer(
            SigningKey signingKey,
            IdentitySettings settings,
            @Value("${baedal.issuer}") String issuer,
            @Value("${baedal.audience}") String audience,
            Clock clock)
            throws JOSEException {
        this.signer = new RSASSASigner(signingKey.key());
        this.verifier = new RSASSAVerifier(signingKey.key());
        this.header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(signingKey.key().getKeyID())
                .build();
        this.settings = settings;
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
    }

    /** What a person shows at every door. */
    public String accessToken(Account account, UUID session) {
        return sign(claims(account.id().toString(), settings.accessTokenLife())
                .claim("roles", account.roles().stream().map(Enum::name).toList())
                .claim("name", account.name())
                .claim("phone", account.phone())
                .claim(SESSION, session.toString()));
    }

    /** What a service shows at the others' internal doors. */
    String serviceToken(String service) {
        return sign(claims(service, settings.serviceTokenLife()).claim("roles", List.of(Role.SERVICE.name())));
    }

    /** The log-in that this access token belongs to; empty unless it is ours and still good. */
    public Optional<UUID> sessionOf(String accessToken) {
        try {
            SignedJWT token = SignedJWT.parse(accessToken);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            String session = claims.getStringClaim(SESSION);
            boolean good = session != null
                    && JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                    && token.verify(verifier)
                    && clock.instant().isBefore(claims.getExpirationTime().toInstant());
            return good ? Optional.of(UUID.fromString(session)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException bad) {
            return Optional.empty();
        }
    }

    private JWTClaimsSet.Builder claims(String subject, Duration life) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(issuer)
                .audience(audience)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)));
    }

    private String sign(JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
