/** What happened to an order, told to whoever may know: the read side of the platform. */
@NullMarked
package baedal.tracking;

import org.jspecify.annotations.NullMarked;
