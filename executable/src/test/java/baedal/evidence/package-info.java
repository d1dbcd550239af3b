@NullMarked
package baedal.evidence;

import org.jspecify.annotations.NullMarked;
