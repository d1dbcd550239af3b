/** Log-ins: their beginning, their going on and their end. */
@NullMarked
package baedal.identity.sessions;

import org.jspecify.annotations.NullMarked;
