@NullMarked
package baedal.bench.breaker;

import org.jspecify.annotations.NullMarked;
