@NullMarked
package baedal.identity;

import org.jspecify.annotations.NullMarked;
