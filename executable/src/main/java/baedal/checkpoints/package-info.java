/** The six patterns of the platform, shown one by one on a running world, so that whoever evaluates them sees them work. */
@NullMarked
package baedal.checkpoints;

import org.jspecify.annotations.NullMarked;
