package baedal.payment.network;

import baedal.contracts.OrderId;
import baedal.contracts.Won;
import java.util.UUID;

/**
 * Whoever moves the money. No call throws for what the network or the way to it does; each ends within the time limits, whatever the
 * other side does. Never called with a transaction open.
 */
public interface PaymentNetwork {

    /** @param attemptId the idempotency key: the same attempt is charged at most once, however often it is confirmed */
    ConfirmAnswer confirm(UUID attemptId, String paymentKey, OrderId orderId, Won amount);

    /**
     * What the network knows of an order's payment.
     *
     * @param amount what it must be
     */
    LookUp lookUp(OrderId orderId, Won amount);

    /**
     * Returns all that is left of a payment.
     *
     * @param networkKey as {@link LookUp.Captured} names it
     */
    RefundAnswer refund(String networkKey, OrderId orderId, String reason);
}
