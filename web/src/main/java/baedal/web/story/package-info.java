/** One order's story across the services, and what an operator decides about it. */
@NullMarked
package baedal.web.story;

import org.jspecify.annotations.NullMarked;
