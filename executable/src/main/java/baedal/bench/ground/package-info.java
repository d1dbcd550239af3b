/** The world that is measured, the people in it, and what it costs. */
@NullMarked
package baedal.bench.ground;

import org.jspecify.annotations.NullMarked;
