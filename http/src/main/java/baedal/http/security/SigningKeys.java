package baedal.http.security;

import baedal.http.Instances;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.security.Key;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The issuer's public keys: cached, renewed ahead of time, kept while the issuer is away. A token must name its key. */
final class SigningKeys implements JWSKeySelector<SecurityContext> {

    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 1000;
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final long KEPT = Duration.ofMinutes(5).toMillis();
    private static final long ONE_FETCH_PER = Duration.ofSeconds(1).toMillis();
    private static final long FETCH_AT_MOST = Duration.ofSeconds(3).toMillis();
    private static final long OUTAGE = Duration.ofDays(1).toMillis();
    private static final ResourceRetriever FETCHES =
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_ANSWER);
    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    private final JWKSource<SecurityContext> source;
    private final JWSKeySelector<SecurityContext> byName;

    /** @param path of the keys at each instance of the issuer */
    SigningKeys(Instances issuer, String path) {
        source = JWKSourceBuilder.create(urlOf(issuer.any(), path), _ -> fetch(issuer, path))
                .cache(KEPT, FETCH_AT_MOST)
                .refreshAheadCache(true)
                .rateLimited(ONE_FETCH_PER)
                .outageTolerant(OUTAGE)
                .build();
        byName = new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, source);
    }

    private static Resource fetch(Instances issuer, String path) throws IOException {
        for (Iterator<URI> left = issuer.inTurn().iterator(); ; ) {
            try {
                return FETCHES.retrieveResource(urlOf(left.next(), path));
            } catch (IOException away) {
                if (!left.hasNext()) {
                    throw away;
                }
            }
        }
    }

    private static URL urlOf(URI instance, String path) {
        try {
            return instance.resolve(path).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(instance + " is no address of keys", e);
        }
    }

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
            throws KeySourceException {
        if (header.getKeyID() == null) {
            return List.of();
        }
        try {
            return byName.selectJWSKeys(header, context);
        } catch (RateLimitReachedException justAsked) {
            if (source.get(ANY, null).isEmpty()) {
                throw justAsked;
            }
            return List.of();
        }
    }
}
