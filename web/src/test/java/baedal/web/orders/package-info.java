@NullMarked
package baedal.web.orders;

import org.jspecify.annotations.NullMarked;
