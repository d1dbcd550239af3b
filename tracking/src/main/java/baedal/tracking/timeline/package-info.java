/** What happened to an order, folded from the facts of every service, and shown to whoever may know. */
@NullMarked
package baedal.tracking.timeline;

import org.jspecify.annotations.NullMarked;
