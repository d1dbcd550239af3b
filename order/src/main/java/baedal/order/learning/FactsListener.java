package baedal.order.learning;

import baedal.contracts.StorePublished;
import baedal.contracts.Topics;
import baedal.messaging.ReceivedFact;
import baedal.messaging.Subscriber;
import baedal.order.deal.Learned;
import baedal.order.menu.Menus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What others told: the kitchen, the road and the money about orders, and the stores about themselves. */
@Component
class FactsListener implements Subscriber {

    private static final String STORE_PUBLISHED = StorePublished.class.getSimpleName();
    private static final Set<String> TYPES = Stream.concat(
                    Learned.FACTS.stream().map(Class::getSimpleName), Stream.of(STORE_PUBLISHED))
            .collect(Collectors.toUnmodifiableSet());

    private final LearnHandler handler;
    private final Menus menus;

    FactsListener(LearnHandler handler, Menus menus) {
        this.handler = handler;
        this.menus = menus;
    }

    @Override
    public String group() {
        return "order";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ORDERS, Topics.STORES);
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    /** What an order has learned shows in its progress, and a menu has a revision: learning it again changes nothing. */
    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public void apply(List<ReceivedFact> facts) {
        menus.learn(facts.stream()
                .filter(fact -> fact.type().equals(STORE_PUBLISHED))
                .toList());
        handler.handle(facts.stream()
                .filter(fact -> !fact.type().equals(STORE_PUBLISHED))
                .toList());
    }
}
