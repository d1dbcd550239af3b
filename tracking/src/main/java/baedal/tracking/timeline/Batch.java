package baedal.tracking.timeline;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.MayBeFirst;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a batch of facts changes: the states of its orders, their timelines' new entries, the orders that were told whole. */
final class Batch {

    /** A timeline's new entry. */
    record Entry(UUID orderId, Change change) {}

    private final Map<UUID, OrderState> states;
    private final List<Entry> entries = new ArrayList<>();
    private final List<OrderDetails> orders = new ArrayList<>();

    /** @param states where the orders stood before; those never heard of are missing */
    Batch(Map<UUID, OrderState> states) {
        this.states = new LinkedHashMap<>(states);
    }

    void add(OrderFact fact) {
        UUID orderId = fact.orderId().value();
        OrderState.Step step = states.getOrDefault(orderId, OrderState.UNKNOWN).after(fact);
        states.put(orderId, step.state());
        if (step.change() != null) {
            entries.add(new Entry(orderId, step.change()));
        }
        if (fact instanceof MayBeFirst first && first.order() != null) {
            orders.add(first.order());
        }
    }

    Map<UUID, OrderState> states() {
        return states;
    }

    List<Entry> entries() {
        return entries;
    }

    List<OrderDetails> orders() {
        return orders;
    }
}
