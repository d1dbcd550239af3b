@NullMarked
package baedal.simulators.faults;

import org.jspecify.annotations.NullMarked;
