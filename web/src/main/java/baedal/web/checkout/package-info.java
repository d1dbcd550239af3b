/** From a menu to a paid order. */
@NullMarked
package baedal.web.checkout;

import org.jspecify.annotations.NullMarked;
