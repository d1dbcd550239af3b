/** Where a world keeps what it must not forget, and how a command says no. */
@NullMarked
package baedal.home;

import org.jspecify.annotations.NullMarked;
