/** The live view: every change of an order, sent to whoever has it open, as it happens. */
@NullMarked
package baedal.tracking.live;

import org.jspecify.annotations.NullMarked;
