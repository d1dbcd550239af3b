@NullMarked
package baedal.messaging;

import org.jspecify.annotations.NullMarked;
