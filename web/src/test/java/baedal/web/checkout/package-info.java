@NullMarked
package baedal.web.checkout;

import org.jspecify.annotations.NullMarked;
