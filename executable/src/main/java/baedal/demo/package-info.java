/** A living city: customers, cooks and riders who play through the public API alone. */
@NullMarked
package baedal.demo;

import org.jspecify.annotations.NullMarked;
