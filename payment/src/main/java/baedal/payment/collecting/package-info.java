/** One payment per order: its attempts, what was captured, and its way back. */
@NullMarked
package baedal.payment.collecting;

import org.jspecify.annotations.NullMarked;
