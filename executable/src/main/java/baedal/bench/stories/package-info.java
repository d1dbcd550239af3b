/** How many orders a second are lived through from the first click to the receipt, and how fast everyone sees it. */
@NullMarked
package baedal.bench.stories;

import org.jspecify.annotations.NullMarked;
