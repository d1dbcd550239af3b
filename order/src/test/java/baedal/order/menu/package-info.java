@NullMarked
package baedal.order.menu;

import org.jspecify.annotations.NullMarked;
