/** Bringing finished orders from store to customer. */
@NullMarked
package baedal.delivery;

import org.jspecify.annotations.NullMarked;
