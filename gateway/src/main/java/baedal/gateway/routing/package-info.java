/** Which service answers what, and what happens when it does not. No business rule. */
@NullMarked
package baedal.gateway.routing;

import org.jspecify.annotations.NullMarked;
