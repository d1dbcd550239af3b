package baedal.order.paying;

import java.time.Instant;
import java.util.List;

/**
 * A circuit breaker as operators see it.
 *
 * @param failureRate percent of the calls in the window; -1 while there are too few to judge
 * @param slowRate likewise
 * @param transitions the last changes of state, newest first
 */
public record Breaker(
        String name,
        String state,
        float failureRate,
        float slowRate,
        int calls,
        Instant since,
        List<Transition> transitions) {

    public Breaker {
        transitions = List.copyOf(transitions);
    }

    /** A change of state. */
    public record Transition(String from, String to, Instant at) {}
}
