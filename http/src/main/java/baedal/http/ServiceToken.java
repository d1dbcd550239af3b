package baedal.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** This service's own token: fetched once, renewed in the background at half its life, so that nobody waits for it on the hot path. */
final class ServiceToken implements Supplier<String> {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceToken.class);

    private final RestClient identity;
    private final Map<String, String> credentials;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Held held;

    ServiceToken(RestClient identity, String service, String secret, Clock clock) {
        this.identity = identity;
        this.credentials = Map.of("service", service, "secret", secret);
        this.clock = clock;
    }

    /** @throws RestClientException if there is none and identity cannot be asked */
    @Override
    public String get() {
        Held current = held;
        Instant now = clock.instant();
        if (current == null || !now.isBefore(current.expiresAt)) {
            return fetchOnce(current);
        }
        if (now.isAfter(current.renewAt) && renewing.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::renew);
        }
        return current.token;
    }

    /** After a 401: identity has other keys than when it gave this token. */
    void forget(String token) {
        Held current = held;
        if (current != null && current.token.equals(token)) {
            held = null;
        }
    }

    private String fetchOnce(@Nullable Held seen) {
        fetching.lock();
        try {
            Held current = held;
            return current != null && !current.equals(seen) ? current.token : fetch();
        } finally {
            fetching.unlock();
        }
    }

    private void renew() {
        try {
            fetch();
        } catch (RestClientException e) {
            LOG.warn("identity does not renew the service token yet: {}", e.getMessage());
        } finally {
            renewing.set(false);
        }
    }

    private String fetch() {
        Issued issued = Objects.requireNonNull(identity.post()
                .uri("/internal/service-tokens")
                .body(credentials)
                .retrieve()
                .body(Issued.class));
        Instant now = clock.instant();
        Duration life = Duration.ofSeconds(issued.expiresIn);
        held = new Held(issued.accessToken, now.plus(life.dividedBy(2)), now.plus(life));
        return issued.accessToken;
    }

    private record Issued(String accessToken, long expiresIn) {}

    private record Held(String token, Instant renewAt, Instant expiresAt) {}
}
