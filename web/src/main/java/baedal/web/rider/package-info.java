/** The rider's screens: what is near, what he has, what he earned. */
@NullMarked
package baedal.web.rider;

import org.jspecify.annotations.NullMarked;
