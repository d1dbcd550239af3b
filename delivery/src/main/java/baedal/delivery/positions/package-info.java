/** Where a rider is, told to the customer he is on his way to, and to operators. */
@NullMarked
package baedal.delivery.positions;

import org.jspecify.annotations.NullMarked;
