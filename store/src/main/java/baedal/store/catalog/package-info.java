/** Which stores there are, what they sell, and whether they are open. */
@NullMarked
package baedal.store.catalog;

import org.jspecify.annotations.NullMarked;
