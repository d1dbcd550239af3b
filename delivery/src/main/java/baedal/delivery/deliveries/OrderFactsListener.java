package baedal.delivery.deliveries;

import baedal.contracts.OrderFact;
import baedal.contracts.Topics;
import baedal.messaging.ReceivedFact;
import baedal.messaging.Subscriber;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears what the order is, and how far kitchen and customer are. */
@Component
class OrderFactsListener implements Subscriber {

    private static final Set<String> TYPES = Set.of(
            OrderFact.OrderPlaced.class.getSimpleName(),
            OrderFact.OrderDrafted.class.getSimpleName(),
            OrderFact.OrderDeclined.class.getSimpleName(),
            OrderFact.OrderExpired.class.getSimpleName(),
            OrderFact.OrderCancelled.class.getSimpleName(),
            OrderFact.OrderRejected.class.getSimpleName(),
            OrderFact.TicketAccepted.class.getSimpleName(),
            OrderFact.TicketRejected.class.getSimpleName(),
            OrderFact.TicketCancelled.class.getSimpleName(),
            OrderFact.CookingDelayed.class.getSimpleName(),
            OrderFact.CookingFinished.class.getSimpleName());

    private final HearHandler handler;

    OrderFactsListener(HearHandler handler) {
        this.handler = handler;
    }

    @Override
    public String group() {
        return "delivery";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ORDERS);
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    /** Hearing the same again changes nothing: a delivery only goes forward by what it hears. */
    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public void apply(List<ReceivedFact> facts) {
        handler.handle(facts);
    }
}
