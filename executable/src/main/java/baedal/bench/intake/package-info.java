/** How many paid orders a second are taken in, and how near that comes to what the database can commit at all. */
@NullMarked
package baedal.bench.intake;

import org.jspecify.annotations.NullMarked;
