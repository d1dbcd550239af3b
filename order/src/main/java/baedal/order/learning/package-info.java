/** What other services told. */
@NullMarked
package baedal.order.learning;

import org.jspecify.annotations.NullMarked;
