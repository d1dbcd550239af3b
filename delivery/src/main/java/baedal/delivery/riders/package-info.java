/** The riders: on duty or not, and where. */
@NullMarked
package baedal.delivery.riders;

import org.jspecify.annotations.NullMarked;
