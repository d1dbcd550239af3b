package baedal.delivery.positions;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.contracts.Role;
import baedal.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that a rider has now, and where he is.
 *
 * @param sighting {@code null} until he first told where he is
 */
record Course(
        OrderId orderId,
        AccountId customer,
        AccountId rider,
        @Nullable Sighting sighting) {

    /** The customer who waits for it, and operators. Not the store, and no other rider. */
    boolean isShownTo(Caller caller) {
        return caller.is(Role.OPERATOR)
                || caller.is(Role.CUSTOMER) && caller.id().equals(customer);
    }

    /** Handed back and taken by another meanwhile, it is another course. */
    boolean isOf(AccountId who) {
        return rider.equals(who);
    }
}
