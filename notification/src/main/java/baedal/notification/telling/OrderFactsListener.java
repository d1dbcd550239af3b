package baedal.notification.telling;

import baedal.contracts.OrderFact;
import baedal.contracts.Topics;
import baedal.messaging.ReceivedFact;
import baedal.messaging.Subscriber;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hears everything that someone is told about, and what tells who they are. */
@Component
class OrderFactsListener implements Subscriber {

    private static final Set<String> TYPES = Stream.of(
                    OrderFact.OrderPlaced.class,
                    OrderFact.OrderDrafted.class,
                    OrderFact.OrderDeclined.class,
                    OrderFact.OrderExpired.class,
                    OrderFact.CancellationRequested.class,
                    OrderFact.OrderCancelled.class,
                    OrderFact.OrderRejected.class,
                    OrderFact.OrderCompleted.class,
                    OrderFact.PaymentRefunded.class,
                    OrderFact.TicketAccepted.class,
                    OrderFact.CookingDelayed.class,
                    OrderFact.CookingStarted.class,
                    OrderFact.CookingFinished.class,
                    OrderFact.CancellationRefused.class,
                    OrderFact.DeliveryClaimed.class,
                    OrderFact.DeliveryHandedBack.class,
                    OrderFact.OrderPickedUp.class,
                    OrderFact.OrderDelivered.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private final TellHandler handler;

    OrderFactsListener(TellHandler handler) {
        this.handler = handler;
    }

    @Override
    public String group() {
        return "notification";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ORDERS);
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    /** A conversation knows the last revision it heard, and a message is unique by its fact and recipient. */
    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public void apply(List<ReceivedFact> facts) {
        handler.handle(facts);
    }
}
