/** The screens of an owner: the kitchen's board, the menu, what was sold. */
@NullMarked
package baedal.web.owner;

import org.jspecify.annotations.NullMarked;
