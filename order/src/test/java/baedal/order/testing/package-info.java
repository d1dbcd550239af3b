/** What the order service's tests stand on. */
@NullMarked
package baedal.order.testing;

import org.jspecify.annotations.NullMarked;
