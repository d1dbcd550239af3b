package baedal.order.paying;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.order.deal.Attempt;
import baedal.order.deal.Order;
import baedal.order.paying.PaymentAnswer.NotStarted;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * {@code payment}, asked only as much as it can bear: a bulkhead, so that a slow one does not hold every request, and in it a
 * circuit breaker, so that customers are held back at once while it is sick. Nothing is asked twice here.
 */
@Component
public class Payments {

    private static final Logger LOG = LoggerFactory.getLogger(Payments.class);
    private static final Duration SLOW = Duration.ofMillis(1500);
    private static final Duration OPEN_AT_FIRST = Duration.ofSeconds(8);

    /** Short enough that few calls, seconds apart, find a recovered payment within a minute. */
    private static final Duration OPEN_AT_MOST = Duration.ofSeconds(20);

    /** Long enough that bursts of a dozen hanging calls with pauses between them are judged together. */
    private static final int WINDOW_SECONDS = 20;

    private static final int FAILED_PERCENT = 50;
    private static final int SLOW_PERCENT = 60;
    private static final int PROBES = 3;
    private static final int TRANSITIONS_KEPT = 20;

    private final PaymentDoor door;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Deque<Breaker.Transition> transitions = new ConcurrentLinkedDeque<>();
    private volatile Instant since;

    /**
     * @param breaks false: the breaker lets everything through, for whoever wants to see what it is worth
     * @param callsToJudge how many calls within the window the breaker wants before it judges
     */
    Payments(
            PaymentDoor door,
            Clock clock,
            @Value("${baedal.order.payments-at-once:128}") int atOnce,
            @Value("${baedal.order.payment-breaker:true}") boolean breaks,
            @Value("${baedal.order.payment-calls-to-judge:20}") int callsToJudge) {
        this.door = door;
        this.bulkhead = Bulkhead.of(
                "payment",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(atOnce)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.breaker = CircuitBreaker.of("payment", settings(callsToJudge));
        this.since = clock.instant();
        if (!breaks) {
            breaker.transitionToDisabledState();
        }
        breaker.getEventPublisher().onStateTransition(event -> {
            since = clock.instant();
            remember(event.getStateTransition(), since);
            LOG.warn("the breaker to payment: {}", event.getStateTransition());
        });
    }

    PaymentAnswer attempt(Order order, Attempt attempt) {
        try {
            return bulkhead.executeSupplier(() -> breaker.executeSupplier(() -> door.attempt(order, attempt)));
        } catch (BulkheadFullException | CallNotPermittedException e) {
            return new NotStarted(e.toString());
        }
    }

    /** Asks what became of an attempt, apart from the customers' calls: it neither waits for the breaker nor sways it. */
    PaymentAnswer again(Order order, Attempt attempt) {
        return door.attempt(order, attempt);
    }

    /**
     * Asks {@code payment} to return what was captured.
     *
     * @throws org.springframework.web.client.RestClientException if it did not take the wish
     */
    public void refund(OrderId order, String reason, AccountId operator) {
        door.refund(order, reason, operator);
    }

    public Breaker breaker() {
        return new Breaker(
                breaker.getName(),
                breaker.getState().name(),
                breaker.getMetrics().getFailureRate(),
                breaker.getMetrics().getSlowCallRate(),
                breaker.getMetrics().getNumberOfBufferedCalls(),
                since,
                List.copyOf(transitions));
    }

    private void remember(CircuitBreaker.StateTransition transition, Instant at) {
        transitions.addFirst(new Breaker.Transition(
                transition.getFromState().name(), transition.getToState().name(), at));
        while (transitions.size() > TRANSITIONS_KEPT) {
            transitions.pollLast();
        }
    }

    private static CircuitBreakerConfig settings(int callsToJudge) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.TIME_BASED)
                .slidingWindowSize(WINDOW_SECONDS)
                .minimumNumberOfCalls(callsToJudge)
                .failureRateThreshold(FAILED_PERCENT)
                .slowCallRateThreshold(SLOW_PERCENT)
                .slowCallDurationThreshold(SLOW)
                .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(OPEN_AT_FIRST, 2, OPEN_AT_MOST))
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .recordResult(answer -> answer instanceof PaymentAnswer heard && heard.isFailure())
                .build();
    }
}
