/** Changes that are asked for at once are committed at once. */
@NullMarked
package baedal.messaging.commits;

import org.jspecify.annotations.NullMarked;
