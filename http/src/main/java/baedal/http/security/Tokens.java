package baedal.http.security;

import baedal.contracts.AccountId;
import baedal.contracts.Ids;
import baedal.contracts.Role;
import baedal.http.Caller;
import baedal.http.Instances;
import baedal.http.Visit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Verifies access tokens: RS256 by a named key of our issuer, for our audience, in its time. What was verified is known for a minute. */
public final class Tokens {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(60);
    private static final String KEYS = "/.well-known/jwks.json";
    private static final int KNOWN_AT_MOST = 20_000;

    private final DefaultJWTProcessor<SecurityContext> verifier = new DefaultJWTProcessor<>();
    private final Cache<String, Visit> known = Caffeine.newBuilder()
            .maximumSize(KNOWN_AT_MOST)
            .expireAfter(Expiry.<String, Visit>creating((token, visit) -> untilForgotten(visit)))
            .build();

    Tokens(JWSKeySelector<SecurityContext> keys, String issuer, String audience) {
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp"));
        claims.setMaxClockSkew(0);
        verifier.setJWSKeySelector(keys);
        verifier.setJWTClaimsSetVerifier(claims);
    }

    /** What {@code baedal.issuer}, {@code baedal.audience} and {@code baedal.jwks-uri} demand; the keys are identity's where nothing else is said. */
    public static Tokens of(Environment environment) {
        String elsewhere = environment.getProperty("baedal.jwks-uri", "");
        Instances issuer =
                Instances.of(elsewhere.isEmpty() ? environment.getRequiredProperty("baedal.url.identity") : elsewhere);
        return new Tokens(
                new SigningKeys(
                        issuer, elsewhere.isEmpty() ? KEYS : issuer.any().getPath()),
                environment.getRequiredProperty("baedal.issuer"),
                environment.getRequiredProperty("baedal.audience"));
    }

    /**
     * Whose token this is; empty if it is not a good one.
     *
     * @throws IssuerAway if nobody can tell now
     */
    Optional<Visit> visitOf(String token) {
        Visit visit = known.getIfPresent(token);
        if (visit == null) {
            visit = verify(token);
            if (visit != null) {
                known.put(token, visit);
            }
        }
        return Optional.ofNullable(visit);
    }

    /** Whose token this is; empty if it is not a good one, or if nobody can tell now. */
    public Optional<Caller> callerOf(String token) {
        try {
            return visitOf(token).map(Visit::caller);
        } catch (IssuerAway unknown) {
            return Optional.empty();
        }
    }

    private static Duration untilForgotten(Visit visit) {
        Duration left = Duration.between(Instant.now(), visit.until());
        return left.compareTo(KNOWN_FOR) < 0 ? left : KNOWN_FOR;
    }

    private @Nullable Visit verify(String token) {
        try {
            JWTClaimsSet claims = Objects.requireNonNull(verifier.process(token, null));
            return new Visit(callerOf(claims), claims.getExpirationTime().toInstant());
        } catch (JOSEException noKeys) {
            throw new IssuerAway(noKeys);
        } catch (ParseException | BadJOSEException | IllegalArgumentException bad) {
            return null;
        }
    }

    private static Caller callerOf(JWTClaimsSet claims) throws ParseException {
        Set<Role> roles = rolesOf(claims);
        String subject = claims.getSubject();
        return roles.contains(Role.SERVICE)
                ? new Caller(idOfService(subject), Set.of(Role.SERVICE), subject, "")
                : new Caller(
                        new AccountId(Ids.parse(subject)),
                        roles,
                        Objects.requireNonNullElse(claims.getStringClaim("name"), ""),
                        Objects.requireNonNullElse(claims.getStringClaim("phone"), ""));
    }

    /** Services have names, not ids. */
    private static AccountId idOfService(String name) {
        return new AccountId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** Roles that we do not know open nothing. */
    private static Set<Role> rolesOf(JWTClaimsSet claims) throws ParseException {
        List<String> told = Objects.requireNonNullElse(claims.getStringListClaim("roles"), List.of());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> told.contains(role.name())).forEach(roles::add);
        return roles;
    }
}
