/** The order itself: what it is, how it may move, its row, and the requests that were made of it. */
@NullMarked
package baedal.order.deal;

import org.jspecify.annotations.NullMarked;
