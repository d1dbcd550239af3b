@NullMarked
package baedal.gateway;

import org.jspecify.annotations.NullMarked;
