package baedal.payment.collecting;

import baedal.contracts.OrderId;
import baedal.contracts.Won;
import java.time.Instant;
import java.util.UUID;

/**
 * Collect the total of an order, now.
 *
 * @param payBefore when the order expires
 */
record StartAttempt(OrderId orderId, UUID attemptId, String paymentKey, Won amount, Instant payBefore) {}
