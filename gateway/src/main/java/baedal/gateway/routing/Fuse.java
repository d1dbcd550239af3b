package baedal.gateway.routing;

import baedal.http.Refusal;
import baedal.http.Unsent;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;

/**
 * Keeps one instance's trouble to itself: while it answers nothing its callers are refused at once, and it never holds more than its share
 * of requests. Every answer is a good one here, whatever it says: what a service refuses is its own business.
 */
final class Fuse {

    private static final Logger LOG = LoggerFactory.getLogger(Fuse.class);
    private static final CircuitBreakerConfig NO_ANSWERS = CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.TIME_BASED)
            .slidingWindowSize(10)
            .minimumNumberOfCalls(20)
            .failureRateThreshold(50)
            // short: a service that is back is found within a second, and probing one that refuses connections costs
            // nothing
            .waitDurationInOpenState(Duration.ofSeconds(1))
            .permittedNumberOfCallsInHalfOpenState(3)
            .writableStackTraceEnabled(false)
            .build();
    private static final int RETRY_AFTER_SECONDS = 2;

    private final CircuitBreaker breaker;
    private final Semaphore share;

    Fuse(String name, int atOnce) {
        this.breaker = CircuitBreaker.of(name, NO_ANSWERS);
        this.share = new Semaphore(atOnce);
        breaker.getEventPublisher()
                .onStateTransition(event ->
                        LOG.warn("{} is {}", name, event.getStateTransition().getToState()));
    }

    /**
     * Empty if it took nothing, so that another instance may: because it is full, known to be broken, not to be reached, or because the
     * line broke and the call may be repeated.
     *
     * @throws Refusal 503 if the line broke, 504 if it stays silent: it may have been done all the same
     */
    <T> Optional<T> guard(Supplier<T> call, boolean repeatable) {
        if (!share.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return ifWhole(call, repeatable);
        } finally {
            share.release();
        }
    }

    private <T> Optional<T> ifWhole(Supplier<T> call, boolean repeatable) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        try {
            T answer = call.get();
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return Optional.of(answer);
        } catch (ResourceAccessException noAnswer) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, noAnswer);
            if (Unsent.is(noAnswer) || repeatable && !silent(noAnswer)) {
                return Optional.empty();
            }
            throw silent(noAnswer) ? new Refusal(HttpStatus.GATEWAY_TIMEOUT, "GATEWAY_TIMEOUT") : unavailable();
        } catch (RuntimeException ours) {
            breaker.releasePermission(); // the caller hung up, or we are at fault: it says nothing about the service
            throw ours;
        }
    }

    private static boolean silent(ResourceAccessException noAnswer) {
        return noAnswer.getCause() instanceof SocketTimeoutException
                && !(noAnswer.getCause() instanceof ConnectTimeoutException);
    }

    static Refusal unavailable() {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE")
                .with("retryAfterSeconds", RETRY_AFTER_SECONDS);
    }
}
