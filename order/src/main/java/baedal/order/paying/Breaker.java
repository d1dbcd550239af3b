package baedal.order.paying;

import java.time.Instant;

/**
 * A circuit breaker as operators see it.
 *
 * @param failureRate percent of the calls in the window; -1 while there are too few to judge
 * @param slowRate likewise
 */
public record Breaker(String name, String state, float failureRate, float slowRate, int calls, Instant since) {}
