/** Who is told what about which fact. */
@NullMarked
package baedal.notification.telling;

import org.jspecify.annotations.NullMarked;
