/** A customer orders. */
@NullMarked
package baedal.order.ordering;

import org.jspecify.annotations.NullMarked;
