/** The key that signs, and the tokens it signs. */
@NullMarked
package baedal.identity.keys;

import org.jspecify.annotations.NullMarked;
