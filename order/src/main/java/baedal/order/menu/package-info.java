/** The order service's own copy of every store's menu, so that it can price while {@code store} is down. */
@NullMarked
package baedal.order.menu;

import org.jspecify.annotations.NullMarked;
