/** The stores of the demo world. */
@NullMarked
package baedal.store.demo;

import org.jspecify.annotations.NullMarked;
