/** Stores, their menus, and the kitchen's tickets. */
@NullMarked
package baedal.store;

import org.jspecify.annotations.NullMarked;
