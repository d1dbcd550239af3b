/** Address books: where customers have their orders brought. */
@NullMarked
package baedal.identity.addresses;

import org.jspecify.annotations.NullMarked;
