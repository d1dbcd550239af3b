package baedal.order.deal;

import baedal.contracts.OrderFact;
import java.util.Optional;

/** A decided change of one order: where from, where to, and what is told of it. What was learned tells nothing. */
public record Moved(Order before, Standing to, Optional<OrderFact.ByOrder> fact) {

    public Order after() {
        return new Order(
                before.details(),
                before.payBefore(),
                before.version() + 1,
                before.facts() + (fact.isPresent() ? 1 : 0),
                to);
    }
}
