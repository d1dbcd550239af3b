package baedal.delivery.deliveries;

import baedal.contracts.OrderFact;
import java.util.Map;
import java.util.Optional;

/** What a delivery learns from the facts of others. */
enum Heard {
    ACCEPTED,
    COOKED,
    ENDED;

    private static final Map<String, Heard> BY_TYPE = Map.of(
            OrderFact.TicketAccepted.class.getSimpleName(), ACCEPTED,
            OrderFact.CookingFinished.class.getSimpleName(), COOKED,
            OrderFact.TicketRejected.class.getSimpleName(), ENDED,
            OrderFact.TicketCancelled.class.getSimpleName(), ENDED,
            OrderFact.OrderRejected.class.getSimpleName(), ENDED,
            OrderFact.OrderCancelled.class.getSimpleName(), ENDED,
            OrderFact.OrderDeclined.class.getSimpleName(), ENDED,
            OrderFact.OrderExpired.class.getSimpleName(), ENDED);

    /** Empty for a fact that only tells what the order is. */
    static Optional<Heard> in(String factType) {
        return Optional.ofNullable(BY_TYPE.get(factType));
    }
}
