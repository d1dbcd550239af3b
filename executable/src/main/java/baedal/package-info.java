/** The one executable. */
@NullMarked
package baedal;

import org.jspecify.annotations.NullMarked;
