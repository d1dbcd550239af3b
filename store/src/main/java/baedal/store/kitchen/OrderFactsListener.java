package baedal.store.kitchen;

import baedal.contracts.OrderFact.ByDelivery;
import baedal.contracts.OrderFact.CancellationRequested;
import baedal.contracts.OrderFact.DeliveryClaimed;
import baedal.contracts.OrderFact.DeliveryHandedBack;
import baedal.contracts.OrderFact.OrderCancelled;
import baedal.contracts.OrderFact.OrderDrafted;
import baedal.contracts.OrderFact.OrderPickedUp;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderId;
import baedal.contracts.Topics;
import baedal.messaging.ReceivedFact;
import baedal.messaging.Subscriber;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * What the kitchen learns from the order service, and who comes for the food. The facts of a batch are applied type by type, in the order in which the types
 * follow each other in one order's life, so that each order sees its own facts in order.
 */
@Component
class OrderFactsListener implements Subscriber {

    /** How an order ends that may never have been paid. */
    private static final Set<String> ENDINGS = Set.of("OrderCancelled", "OrderDeclined", "OrderExpired");

    private static final Map<String, Class<? extends ByDelivery>> PICK_UPS = Map.of(
            "DeliveryClaimed", DeliveryClaimed.class,
            "DeliveryHandedBack", DeliveryHandedBack.class,
            "OrderPickedUp", OrderPickedUp.class);

    /** What changes a ticket that is there: several of them in one transaction. */
    private static final Set<String> CHANGES =
            Set.of("CancellationRequested", "OrderCancelled", "DeliveryClaimed", "DeliveryHandedBack", "OrderPickedUp");

    private final Tickets tickets;
    private final ReceiveOrdersHandler receive;
    private final CancelTicketHandler cancel;
    private final PickUps pickUps;

    OrderFactsListener(Tickets tickets, ReceiveOrdersHandler receive, CancelTicketHandler cancel, PickUps pickUps) {
        this.tickets = tickets;
        this.receive = receive;
        this.cancel = cancel;
        this.pickUps = pickUps;
    }

    @Override
    public String group() {
        return "store";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ORDERS);
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "OrderDrafted",
                "OrderPlaced",
                "CancellationRequested",
                "OrderCancelled",
                "OrderDeclined",
                "OrderExpired",
                "DeliveryClaimed",
                "DeliveryHandedBack",
                "OrderPickedUp");
    }

    /** Tickets and unpaid orders are unique by order, answers by the request's revision. */
    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public void apply(List<ReceivedFact> facts) {
        tickets.lock(facts.stream()
                .filter(fact -> CHANGES.contains(fact.type()))
                .map(ReceivedFact::key)
                .distinct()
                .toList());
        receive.remember(bodies(facts, OrderDrafted.class));
        receive.receive(bodies(facts, OrderPlaced.class));
        each(
                facts,
                CancellationRequested.class,
                fact -> cancel.asked(fact.as(CancellationRequested.class), fact.revision()));
        receive.forget(facts.stream()
                .filter(fact -> ENDINGS.contains(fact.type()))
                .map(fact -> new OrderId(fact.key()))
                .toList());
        each(facts, OrderCancelled.class, fact -> cancel.withdrawn(fact.as(OrderCancelled.class)));
        pickUps.learn(facts.stream()
                .filter(fact -> PICK_UPS.containsKey(fact.type()))
                .<ByDelivery>map(fact -> fact.as(Objects.requireNonNull(PICK_UPS.get(fact.type()))))
                .toList());
    }

    private static <T> List<T> bodies(List<ReceivedFact> facts, Class<T> type) {
        return facts.stream()
                .filter(fact -> fact.type().equals(type.getSimpleName()))
                .map(fact -> fact.as(type))
                .toList();
    }

    private static void each(List<ReceivedFact> facts, Class<?> type, Consumer<ReceivedFact> action) {
        facts.stream().filter(fact -> fact.type().equals(type.getSimpleName())).forEach(action);
    }
}
