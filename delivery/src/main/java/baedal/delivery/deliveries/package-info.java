/** The deliveries: what is known of them, who takes them, who sees them. */
@NullMarked
package baedal.delivery.deliveries;

import org.jspecify.annotations.NullMarked;
