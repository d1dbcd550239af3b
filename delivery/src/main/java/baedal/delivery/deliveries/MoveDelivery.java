package baedal.delivery.deliveries;

import baedal.contracts.OrderId;
import baedal.contracts.RiderContact;

/**
 * A rider's move.
 *
 * @param reason why he hands it back; empty otherwise
 */
record MoveDelivery(OrderId orderId, Move move, RiderContact rider, String reason) {}
