/** The screens. */
@NullMarked
package baedal.web;

import org.jspecify.annotations.NullMarked;
