/** A service as small as one can be, to knock at its doors. */
@NullMarked
package baedal.tiny;

import org.jspecify.annotations.NullMarked;
