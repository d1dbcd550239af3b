/** A customer cancels. */
@NullMarked
package baedal.order.cancelling;

import org.jspecify.annotations.NullMarked;
