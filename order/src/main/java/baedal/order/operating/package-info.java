/** What operators may do and what they, and other services, may see. */
@NullMarked
package baedal.order.operating;

import org.jspecify.annotations.NullMarked;
