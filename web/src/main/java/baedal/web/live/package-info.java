/** Signals that something has changed; pages fetch what they show anew. */
@NullMarked
package baedal.web.live;

import org.jspecify.annotations.NullMarked;
