/** What a simulated provider can be made to suffer from, and how it shows. */
@NullMarked
package baedal.simulators.faults;

import org.jspecify.annotations.NullMarked;
