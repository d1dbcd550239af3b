/** One door to all services. */
@NullMarked
package baedal.gateway;

import org.jspecify.annotations.NullMarked;
