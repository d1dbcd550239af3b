/** Orders that were made: as they come closer, and afterwards. */
@NullMarked
package baedal.web.orders;

import org.jspecify.annotations.NullMarked;
