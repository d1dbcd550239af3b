package baedal.order.deal;

import static baedal.order.deal.Progress.AWAITING_PAYMENT;
import static baedal.order.deal.Progress.COOKING;
import static baedal.order.deal.Progress.DELIVERED;
import static baedal.order.deal.Progress.PLACED;

import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.CancellationRefused;
import baedal.contracts.OrderFact.CookingStarted;
import baedal.contracts.OrderFact.OrderDelivered;
import baedal.contracts.OrderFact.OrderRejected;
import baedal.contracts.OrderFact.PaymentApproved;
import baedal.contracts.OrderFact.PaymentDeclined;
import baedal.contracts.OrderFact.TicketCancelled;
import baedal.contracts.OrderFact.TicketRejected;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an order learns from the facts of others. Nothing can be refused here, it has happened: what no longer matters (or is
 * already so) is empty.
 */
public final class Learned {

    /** The facts that an order learns from. */
    public static final Set<Class<? extends OrderFact>> FACTS = Set.of(
            PaymentApproved.class,
            PaymentDeclined.class,
            TicketRejected.class,
            CookingStarted.class,
            TicketCancelled.class,
            CancellationRefused.class,
            OrderDelivered.class);

    /** Those of them that matter only while an order awaits its payment. */
    public static final Set<String> PAYMENTS =
            Set.of(PaymentApproved.class.getSimpleName(), PaymentDeclined.class.getSimpleName());

    private Learned() {}

    public static Optional<Moved> from(Order order, OrderFact fact, Instant now) {
        return switch (fact) {
            case PaymentApproved _ -> Paying.paid(order, now);
            case PaymentDeclined declined -> Paying.declined(order, declined.reason(), now);
            case TicketRejected rejected -> rejected(order, rejected, now);
            case CookingStarted started -> progressed(order, EnumSet.of(PLACED), COOKING, started.at());
            case OrderDelivered delivered -> progressed(order, EnumSet.of(PLACED, COOKING), DELIVERED, delivered.at());
            case TicketCancelled cancelled -> ticketCancelled(order, cancelled, now);
            case CancellationRefused _ -> refused(order);
            case OrderFact _ -> Optional.empty();
        };
    }

    private static Optional<Moved> rejected(Order order, TicketRejected fact, Instant now) {
        if (order.progress() != PLACED) {
            return Optional.empty();
        }
        String cause = fact.reason().name();
        return order.moved(
                order.standing().ended(Progress.REJECTED, now, cause),
                new OrderRejected(order.id(), now, fact.reason(), fact.message()));
    }

    private static Optional<Moved> ticketCancelled(Order order, TicketCancelled fact, Instant now) {
        return order.progress() == PLACED || order.progress() == COOKING
                ? order.cancelled(fact.by(), fact.reason(), now)
                : Optional.empty();
    }

    /** What the kitchen and the road do goes on under the flag of a cancellation that is not decided yet. */
    private static Optional<Moved> progressed(Order order, Set<Progress> from, Progress to, Instant at) {
        return from.contains(order.progress())
                ? Optional.of(new Moved(order, order.standing().progressed(to, at), Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Moved> refused(Order order) {
        return order.standing().cancelling() == null || order.progress() == AWAITING_PAYMENT
                ? Optional.empty()
                : Optional.of(new Moved(order, order.standing().cancelling(null), Optional.empty()));
    }
}
