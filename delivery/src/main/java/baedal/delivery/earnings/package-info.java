/** What a rider earned. */
@NullMarked
package baedal.delivery.earnings;

import org.jspecify.annotations.NullMarked;
