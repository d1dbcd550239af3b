/** How something is shown to work: what was seen, piece by piece, and a verdict. */
@NullMarked
package baedal.evidence;

import org.jspecify.annotations.NullMarked;
