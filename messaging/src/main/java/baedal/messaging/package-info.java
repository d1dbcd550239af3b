/** How a fact travels: outbox, relay, inbox, dead letters. No business word in it. */
@NullMarked
package baedal.messaging;

import org.jspecify.annotations.NullMarked;
