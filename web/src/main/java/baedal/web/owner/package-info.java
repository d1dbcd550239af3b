/** The screens of a owner. */
@NullMarked
package baedal.web.owner;

import org.jspecify.annotations.NullMarked;
