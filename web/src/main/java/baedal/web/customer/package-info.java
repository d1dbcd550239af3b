/** Before someone hungry has chosen: where he is, who cooks nearby, what he was told. */
@NullMarked
package baedal.web.customer;

import org.jspecify.annotations.NullMarked;
