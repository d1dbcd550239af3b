package baedal.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** One token bucket a caller. Who was quiet until his bucket is full again is forgotten. */
final class Budgets {

    private static final int CALLERS_AT_MOST = 200_000;

    private final LimitSettings.Rate rate;
    private final Cache<String, Bucket> buckets;

    Budgets(LimitSettings.Rate rate) {
        this.rate = rate;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS_AT_MOST)
                .expireAfterAccess(Duration.ofSeconds(1 + rate.burst() / rate.perSecond()))
                .build();
    }

    /** Zero if the caller may pass; otherwise how long until he may. */
    Duration waitOf(String caller) {
        var probe = buckets.get(caller, this::full).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket full(String caller) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
