/** What happens when nobody does anything. */
@NullMarked
package baedal.order.clock;

import org.jspecify.annotations.NullMarked;
