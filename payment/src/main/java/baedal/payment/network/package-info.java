/** The cable to the payment network. What came back is told apart here; what it means for an order is decided elsewhere. */
@NullMarked
package baedal.payment.network;

import org.jspecify.annotations.NullMarked;
