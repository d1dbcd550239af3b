/** What operators see: an order's whole story across the services, the whole of today, what is stuck, what could not be read. */
@NullMarked
package baedal.tracking.operating;

import org.jspecify.annotations.NullMarked;
