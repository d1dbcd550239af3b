/** Journeys through the running whole, from outside: real processes, real HTTP, through the gateway. */
@NullMarked
package baedal.journeys;

import org.jspecify.annotations.NullMarked;
