@NullMarked
package baedal.order;

import org.jspecify.annotations.NullMarked;
