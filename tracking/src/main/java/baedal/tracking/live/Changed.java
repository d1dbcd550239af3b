package baedal.tracking.live;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.contracts.Role;
import baedal.http.Caller;
import baedal.tracking.timeline.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order that changed, and whom it concerns.
 *
 * @param isDeal whether it was ever paid: what never was does not exist for a store
 * @param rider who has it in hand or delivered it
 */
record Changed(
        OrderId orderId,
        Status status,
        Instant at,
        AccountId customer,
        AccountId owner,
        boolean isDeal,
        @Nullable AccountId rider) {

    /** What brings a delivery among those that riders may claim, or takes it away. */
    private static final Set<Status> MOVES_THE_POOL =
            Set.of(Status.COOKED, Status.RIDER_ASSIGNED, Status.PICKED_UP, Status.CANCELLED);

    /** What this listener is told of it; of others' deliveries a rider learns only that there was a change. */
    Optional<Signal> to(Caller listener) {
        if (listener.is(Role.OPERATOR) || isCustomer(listener) || isOwner(listener)) {
            return Optional.of(new Signal(Signal.Topic.ORDERS, orderId, status, at));
        }
        if (!listener.is(Role.RIDER)) {
            return Optional.empty();
        }
        if (listener.id().equals(rider)) {
            return Optional.of(new Signal(Signal.Topic.DELIVERIES, orderId, status, at));
        }
        return MOVES_THE_POOL.contains(status)
                ? Optional.of(Signal.ofAny(Signal.Topic.DELIVERIES, at))
                : Optional.empty();
    }

    private boolean isCustomer(Caller listener) {
        return listener.is(Role.CUSTOMER) && listener.id().equals(customer);
    }

    private boolean isOwner(Caller listener) {
        return listener.is(Role.OWNER) && listener.id().equals(owner) && isDeal;
    }
}
