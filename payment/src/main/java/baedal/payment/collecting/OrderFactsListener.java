package baedal.payment.collecting;

import baedal.contracts.OrderFact.OrderCancelled;
import baedal.contracts.OrderFact.OrderDeclined;
import baedal.contracts.OrderFact.OrderExpired;
import baedal.contracts.OrderFact.OrderRejected;
import baedal.contracts.OrderId;
import baedal.contracts.Topics;
import baedal.messaging.ReceivedFact;
import baedal.messaging.Subscriber;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Learns which orders ended without a deal, or lost it. */
@Component
class OrderFactsListener implements Subscriber {

    private static final Set<String> ENDS = Stream.of(
                    OrderCancelled.class, OrderRejected.class, OrderExpired.class, OrderDeclined.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private final DeathHandler deaths;

    OrderFactsListener(DeathHandler deaths) {
        this.deaths = deaths;
    }

    @Override
    public String group() {
        return "payment";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ORDERS);
    }

    @Override
    public Set<String> types() {
        return ENDS;
    }

    /** Nobody dies twice. */
    @Override
    public boolean remembers() {
        return false;
    }

    /** One after the other by their keys: whoever changes several payments at once does so, and no two wait for each other. */
    @Override
    public void apply(List<ReceivedFact> facts) {
        facts.stream()
                .sorted(Comparator.comparing(ReceivedFact::key))
                .forEach(fact -> deaths.handle(new OrderId(fact.key()), fact.type()));
    }
}
