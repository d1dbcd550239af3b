/** The deal between customer and platform: taken day and night, made only when paid. */
@NullMarked
package baedal.order;

import org.jspecify.annotations.NullMarked;
