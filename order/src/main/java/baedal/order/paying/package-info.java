/** The money is collected: the one call that waits for another service. */
@NullMarked
package baedal.order.paying;

import org.jspecify.annotations.NullMarked;
