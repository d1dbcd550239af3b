/** Measurements of a running world, through its public API. */
@NullMarked
package baedal.bench;

import org.jspecify.annotations.NullMarked;
