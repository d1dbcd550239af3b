/** What an order and a look at orders cost when ever more of them are stored. */
@NullMarked
package baedal.bench.growth;

import org.jspecify.annotations.NullMarked;
