@NullMarked
package baedal.contracts;

import org.jspecify.annotations.NullMarked;
