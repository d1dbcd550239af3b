@NullMarked
package baedal.bench.ground;

import org.jspecify.annotations.NullMarked;
