/** What was sent, for the people it was sent to and for operators. */
@NullMarked
package baedal.notification.reading;

import org.jspecify.annotations.NullMarked;
