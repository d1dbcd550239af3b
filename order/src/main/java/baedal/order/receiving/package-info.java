/** A customer confirms the receipt. */
@NullMarked
package baedal.order.receiving;

import org.jspecify.annotations.NullMarked;
