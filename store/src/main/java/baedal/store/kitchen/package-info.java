/** The kitchen's view of an order: the ticket, and everything that may happen to it. */
@NullMarked
package baedal.store.kitchen;

import org.jspecify.annotations.NullMarked;
