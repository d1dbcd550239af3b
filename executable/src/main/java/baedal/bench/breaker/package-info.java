/** What a payment that is slow or broken does to everyone else, with and without each protection. */
@NullMarked
package baedal.bench.breaker;

import org.jspecify.annotations.NullMarked;
