/** The screens of a rider. */
@NullMarked
package baedal.web.rider;

import org.jspecify.annotations.NullMarked;
