/** How much one caller may ask for, so that the others are served as well. */
@NullMarked
package baedal.gateway.limits;

import org.jspecify.annotations.NullMarked;
