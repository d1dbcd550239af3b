@NullMarked
package baedal.order.deal;

import org.jspecify.annotations.NullMarked;
