/** The screens of a operator. */
@NullMarked
package baedal.web.operator;

import org.jspecify.annotations.NullMarked;
