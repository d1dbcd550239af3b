/** What an operator sees of the whole: the control room, orders, the city, and what operators did. */
@NullMarked
package baedal.web.operator;

import org.jspecify.annotations.NullMarked;
