/** Who someone is, and which role they have. */
@NullMarked
package baedal.identity;

import org.jspecify.annotations.NullMarked;
