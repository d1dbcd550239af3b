package baedal.order.learning;

import baedal.contracts.FactTypes;
import baedal.contracts.OrderFact;
import baedal.contracts.OrderId;
import baedal.messaging.ReceivedFact;
import baedal.order.deal.Deciding;
import baedal.order.deal.Learned;
import baedal.order.deal.Order;
import baedal.order.deal.Orders;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Orders learn what others told. */
@Component
class LearnHandler {

    private final Orders orders;
    private final Deciding deciding;
    private final Clock clock;

    LearnHandler(Orders orders, Deciding deciding, Clock clock) {
        this.orders = orders;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** Reads all the orders at once, but not those whose payment is known already from the synchronous answer: nearly all. */
    void handle(List<ReceivedFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Order> read =
                orders.unpaid(keys(facts, _ -> true), keys(facts, fact -> !Learned.PAYMENTS.contains(fact.type())));
        Map<OrderId, Order> known = new HashMap<>(read.stream().collect(Collectors.toMap(Order::id, order -> order)));
        for (ReceivedFact received : inOrderOfTheirKeys(facts)) {
            known.computeIfPresent(new OrderId(received.key()), (_, order) -> learn(order, received, now));
        }
    }

    /** Whoever changes several orders in one transaction takes them in this order, so that no two wait for each other. */
    private static List<ReceivedFact> inOrderOfTheirKeys(List<ReceivedFact> facts) {
        return facts.stream().sorted(Comparator.comparing(ReceivedFact::key)).toList();
    }

    private static Set<UUID> keys(List<ReceivedFact> facts, Predicate<ReceivedFact> which) {
        return facts.stream().filter(which).map(ReceivedFact::key).collect(Collectors.toSet());
    }

    private Order learn(Order order, ReceivedFact received, Instant now) {
        OrderFact fact =
                (OrderFact) received.as(FactTypes.classOf(received.type()).orElseThrow());
        return deciding.decide(order, current -> Learned.from(current, fact, now));
    }
}
