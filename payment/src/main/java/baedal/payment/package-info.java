/** Collecting an order's total, and returning it. */
@NullMarked
package baedal.payment;

import org.jspecify.annotations.NullMarked;
