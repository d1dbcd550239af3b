/** Orders are taken while others are down, and what they missed is made up for when they are back. */
@NullMarked
package baedal.bench.isolation;

import org.jspecify.annotations.NullMarked;
