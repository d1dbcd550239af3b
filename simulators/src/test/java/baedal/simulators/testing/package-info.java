/** Simulators for tests: real ones, on a port and a database of their own. */
@NullMarked
package baedal.simulators.testing;

import org.jspecify.annotations.NullMarked;
