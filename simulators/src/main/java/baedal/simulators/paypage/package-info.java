/** The payment page that a shop sends its customers to: they choose a card and come back with a payment key. */
@NullMarked
package baedal.simulators.paypage;

import org.jspecify.annotations.NullMarked;
