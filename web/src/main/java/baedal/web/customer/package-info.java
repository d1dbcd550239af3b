/** The screens of someone hungry. */
@NullMarked
package baedal.web.customer;

import org.jspecify.annotations.NullMarked;
