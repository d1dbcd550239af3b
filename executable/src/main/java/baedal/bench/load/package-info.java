/** Sends requests when they are due, cheaply, and remembers how long each took. */
@NullMarked
package baedal.bench.load;

import org.jspecify.annotations.NullMarked;
