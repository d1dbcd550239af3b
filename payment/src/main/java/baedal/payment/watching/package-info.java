/** What operators see of payments. */
@NullMarked
package baedal.payment.watching;

import org.jspecify.annotations.NullMarked;
